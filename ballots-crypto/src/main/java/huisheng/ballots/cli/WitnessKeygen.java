package huisheng.ballots.cli;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.SecretNoteKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = {
            "Make a witness: its signing key, and the file in which it remembers what it cosigned.",
            "Prints the public key for the logs and for everybody who checks receipts. The two files belong together: a",
            "witness whose memory is lost or older than its last cosignature is retired, and a new one is made."
        })
final class WitnessKeygen implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name of the witness, for example audit.union.example/witness.")
    private String name;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "New file for the key, not encrypted.")
    private Path key;

    @Option(names = "--state", required = true, paramLabel = "FILE", description = "New file for what was seen.")
    private Path state;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(state)) throw new FileAlreadyExistsException(state.toString());
        SecretNoteKey made = SecretNoteKey.generate(name, KeyType.COSIGNATURE, Randomness.system());
        Texts.writeSecret(key, made.reveal() + "\n");
        WitnessFile.create(state);
        spec.commandLine().getOut().println(made.verifier().encode());
        return Main.SOUND;
    }
}
