package huisheng.witness;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.kernel.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key with which this server cosigns the logs of others: {@code witness.key} in the data folder, or derived from the server's
 * own key where several servers share that. No backup holds it: a database from a backup has forgotten what was cosigned since, and
 * whoever forgot is another witness.
 */
final class WitnessKey {
    static final String NAME = "witness.key";

    private WitnessKey() {}

    /**
     * @param folder of the data
     * @param name for a new key
     * @param serverKey in base64; may be null or blank
     */
    static SecretNoteKey open(Path folder, String name, String serverKey) {
        if (serverKey != null && !serverKey.isBlank())
            return SecretNoteKey.of(name, KeyType.COSIGNATURE, derived(serverKey));
        var file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                var made = SecretNoteKey.generate(name, KeyType.COSIGNATURE, Randomness.system());
                OwnersFile.create(file, made.reveal());
                return made;
            }
            var key = SecretNoteKey.decode(
                    Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.verifier().type() == KeyType.COSIGNATURE) return key;
        } catch (MalformedEncoding e) {
            // falls through to the one refusal
        } catch (IOException e) {
            throw new UncheckedIOException("The witness's key file " + file + " cannot be read or written", e);
        }
        throw new IllegalStateException(file + " is no signing key of a witness");
    }

    private static byte[] derived(String serverKey) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(serverKey.strip()), "HmacSHA256"));
            return mac.doFinal("huisheng witness key".getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
