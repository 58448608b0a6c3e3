package huisheng.signin;

import huisheng.kernel.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Where the server's key is kept: one line of base64 that only the owner may read, made at the first start. */
final class ServerKeyFile {
    private final Path file;

    ServerKeyFile(Path file) {
        this.file = file;
    }

    /** @param given the key as base64 from the environment, which goes before the file; may be null or blank */
    Optional<ServerKey> read(String given) {
        if (given != null && !given.isBlank()) return Optional.of(parse(given));
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(parse(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        }
    }

    ServerKey create() {
        var made = ServerKey.random();
        try {
            OwnersFile.create(file, Base64.getEncoder().encodeToString(made.bytes()));
            return made;
        } catch (FileAlreadyExistsException e) {
            return read(null).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be written", e);
        }
    }

    String missing() {
        return "The database was used with a server key, but " + file
                + " is missing. Put it back from the backup, or set HUISHENG_SERVER_KEY.";
    }

    String another() {
        return "The server key (" + file
                + " or HUISHENG_SERVER_KEY) is not the one this database was used with. Put the right one back from the backup.";
    }

    private ServerKey parse(String text) {
        try {
            return new ServerKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The server key (" + file + " or HUISHENG_SERVER_KEY) is not 32 bytes in base64");
        }
    }
}
