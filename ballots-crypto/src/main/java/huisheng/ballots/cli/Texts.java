package huisheng.ballots.cli;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Files that commands read and write. Nothing is ever overwritten; what is secret is for its owner only. */
final class Texts {
    private static final int LARGEST = 256 << 20;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private Texts() {}

    static byte[] bytes(Path file) throws IOException, Unusable {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) throw new Unusable("larger than any file this command reads: " + file);
            return bytes;
        }
    }

    /** The content without the line break at its end. */
    static byte[] object(Path file) throws IOException, Unusable {
        byte[] bytes = bytes(file);
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) end--;
        return Arrays.copyOf(bytes, end);
    }

    static Json json(Path file) throws IOException, Unusable {
        try {
            return Json.parse(bytes(file));
        } catch (MalformedEncoding e) {
            throw new Unusable(file + ": " + e.getMessage());
        }
    }

    /** One JSON value a line. */
    static List<Json> jsonLines(Path file) throws IOException, Unusable {
        List<Json> values = new ArrayList<>();
        for (String line : new String(bytes(file), StandardCharsets.UTF_8).split("\n")) {
            if (line.isBlank()) continue;
            try {
                values.add(Json.parse(line));
            } catch (MalformedEncoding e) {
                throw new Unusable(file + ", line " + (values.size() + 1) + ": " + e.getMessage());
            }
        }
        return values;
    }

    /** Writes a new public file. */
    static void write(Path file, Json json) throws IOException {
        refuseExisting(file);
        Files.writeString(file, json.text() + "\n");
    }

    static void write(Path file, byte[] bytes) throws IOException {
        refuseExisting(file);
        Files.write(file, bytes);
    }

    /** Writes a new file which only its owner may read. */
    static void writeSecret(Path file, String content) throws IOException {
        refuseExisting(file);
        create(file);
        Files.writeString(file, content);
    }

    /** Replaces a secret file in one step. */
    static void replaceSecret(Path file, String content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        create(next);
        Files.writeString(next, content);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        else Files.createFile(file);
    }

    private static void refuseExisting(Path file) throws IOException {
        if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
    }
}
