package huisheng.signin;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in its usual text form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}: 19 MiB, two passes, one
 * lane, 16 bytes of salt, 32 of hash.
 */
record PasswordHash(String text) {
    static final Cost PRESENT = new Cost(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LONGEST_WAIT_SECONDS = 5;
    // Each derivation holds its memory for a tenth of a second: a crowd at the door must not fill the heap.
    private static final Semaphore PLACES =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** What one guess costs. */
    record Cost(int memoryKib, int passes, int lanes) {
        private static Cost parse(String text) {
            var parts = text.split(",");
            return new Cost(number(parts[0]), number(parts[1]), number(parts[2]));
        }

        private static int number(String part) {
            return Integer.parseInt(part.substring(2));
        }

        private String text() {
            return "m=" + memoryKib + ",t=" + passes + ",p=" + lanes;
        }
    }

    static PasswordHash of(SecretText password) {
        return of(password, PRESENT);
    }

    static PasswordHash of(SecretText password, Cost cost) {
        var salt = ServerKey.randomBytes(SALT_BYTES);
        var encoder = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$" + cost.text() + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt, cost)));
    }

    boolean matches(SecretText password) {
        var parts = text.split("\\$");
        var decoder = Base64.getDecoder();
        var derived = derive(password, decoder.decode(parts[4]), cost());
        return MessageDigest.isEqual(derived, decoder.decode(parts[5]));
    }

    /** Whether it was made at another cost than is asked for today. */
    boolean isOutdated() {
        return !cost().equals(PRESENT);
    }

    @Override
    public String toString() {
        return "withheld";
    }

    private Cost cost() {
        return Cost.parse(text.split("\\$")[3]);
    }

    private static byte[] derive(SecretText password, byte[] salt, Cost cost) {
        takePlace();
        try {
            return argon2id(password, salt, cost);
        } finally {
            PLACES.release();
        }
    }

    private static void takePlace() {
        try {
            if (!PLACES.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) throw SignInReason.TOO_BUSY.refusal();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SignInReason.TOO_BUSY.refusal();
        }
    }

    private static byte[] argon2id(SecretText password, byte[] salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password.characters()));
        var secret = new byte[bytes.remaining()];
        bytes.get(secret);
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(secret, hash);
        Arrays.fill(secret, (byte) 0);
        return hash;
    }
}
