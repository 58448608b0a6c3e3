package huisheng.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file of one line that only its owner may read, from the moment it exists. */
public final class OwnersFile {
    private OwnersFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException instead of overwriting anything */
    public static void create(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, ownerOnly(file));
        Files.writeString(file, line + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix =
                Set.copyOf(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        if (!posix) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
