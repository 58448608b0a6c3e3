package huisheng.auditlog;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.kernel.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where the key is kept that signs the log: one line that only the owner may read (C2SP signed-note), made at the first start. */
final class LogKeyFile {
    static final String NAME = "log.key";
    private final Path file;

    LogKeyFile(Path file) {
        this.file = file;
    }

    /** @param given the line itself from the environment, which goes before the file; may be null or blank */
    Optional<SecretNoteKey> read(String given) {
        if (given != null && !given.isBlank()) return Optional.of(parse(given));
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(parse(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("The log's key file " + file + " cannot be read", e);
        }
    }

    /**
     * A key derived from the server's own, so that several servers with one {@code HUISHENG_SERVER_KEY} sign one log without more.
     *
     * @param serverKey in base64; may be null or blank
     * @param name of the log, or null for one that is derived as well
     */
    static Optional<SecretNoteKey> derived(String serverKey, String name) {
        if (serverKey == null || serverKey.isBlank()) return Optional.empty();
        var secret = Base64.getDecoder().decode(serverKey.strip());
        var unique = HexFormat.of().formatHex(hmac(secret, "huisheng log name"), 0, 8);
        var called = name == null || name.isBlank() ? "huisheng/" + unique : name;
        return Optional.of(SecretNoteKey.of(called, KeyType.NOTE, hmac(secret, "huisheng log key")));
    }

    private static byte[] hmac(byte[] key, String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name for a new log that no other has. */
    static String newName() {
        return "huisheng/" + HexFormat.of().formatHex(Randomness.system().bytes(8));
    }

    SecretNoteKey create(String name) {
        var made = SecretNoteKey.generate(name, KeyType.NOTE, Randomness.system());
        try {
            OwnersFile.create(file, made.reveal());
            return made;
        } catch (FileAlreadyExistsException e) {
            return read(null).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The log's key file " + file + " cannot be written", e);
        }
    }

    String missing() {
        return "The log was signed with a key, but " + file
                + " is missing. Put it back from the backup, or set HUISHENG_LOG_KEY; for a new key see docs/log.md.";
    }

    String another() {
        return "The log's key (" + file + " or HUISHENG_LOG_KEY) is not the one that signed the log."
                + " Put the right one back from the backup; for a new key see docs/log.md.";
    }

    private SecretNoteKey parse(String text) {
        try {
            var key = SecretNoteKey.decode(text.strip());
            if (key.verifier().type() == KeyType.NOTE) return key;
        } catch (MalformedEncoding e) {
            // falls through to the one refusal
        }
        throw new IllegalStateException("The log's key (" + file + " or HUISHENG_LOG_KEY) is no signing key of a log");
    }
}
