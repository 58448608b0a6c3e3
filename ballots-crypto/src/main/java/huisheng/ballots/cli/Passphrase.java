package huisheng.ballots.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** Where the passphrase of a key file comes from: asked for at the terminal, or the first line of a file. */
final class Passphrase {
    private static final int SHORTEST = 8;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Read the passphrase from the first line of FILE instead of asking for it.")
    private Path file;

    /** From the first line of a file, or asked for if there is none. */
    static Passphrase from(Path file) {
        Passphrase passphrase = new Passphrase();
        passphrase.file = file;
        return passphrase;
    }

    /** For a new key file; asked for twice. */
    char[] choose() throws IOException, Unusable {
        char[] chosen = read("Passphrase for the new key file: ");
        if (chosen.length < SHORTEST) throw new Unusable("a passphrase has at least " + SHORTEST + " characters");
        if (file == null && !Arrays.equals(chosen, read("The same once more: "))) {
            throw new Unusable("the two passphrases differ");
        }
        return chosen;
    }

    /** For an existing key file. */
    char[] ask() throws IOException, Unusable {
        return read("Passphrase of the key file: ");
    }

    private char[] read(String prompt) throws IOException, Unusable {
        if (file != null) {
            String text = new String(Texts.bytes(file), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("").toCharArray();
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", prompt);
        if (typed == null) throw new Unusable("no terminal to ask for the passphrase; use --passphrase-file");
        return typed;
    }
}
