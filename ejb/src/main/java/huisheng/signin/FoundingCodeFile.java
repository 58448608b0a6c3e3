package huisheng.signin;

import huisheng.kernel.OwnersFile;
import huisheng.kernel.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the founding code waits: one line, as it is typed, that only the owner may read. */
final class FoundingCodeFile {
    static final String NAME = "founding-code.txt";

    private final Path file;

    FoundingCodeFile(Path file) {
        this.file = file;
    }

    /** A code that is there already stays; a file that holds none is replaced. @return the file's whole name */
    String lay() throws IOException {
        if (Files.exists(file) && waiting() == null) Files.delete(file);
        try {
            OwnersFile.create(file, PaperCode.random().printed());
        } catch (FileAlreadyExistsException e) {
            // The one that waits will do.
        }
        return file.toAbsolutePath().normalize().toString();
    }

    boolean holds(PaperCode typed) {
        var waiting = waiting();
        return waiting != null && waiting.is(typed);
    }

    boolean drop() throws IOException {
        return Files.deleteIfExists(file);
    }

    /** Null if there is no file, or no code in it. */
    private PaperCode waiting() {
        try {
            return PaperCode.typed(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | Refused e) {
            return null;
        }
    }
}
