package huisheng.signin;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in its usual text form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}: 19 MiB, two passes, one
 * lane, 16 bytes of salt, 32 of hash.
 */
record PasswordHash(String text) {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PasswordHash of(char[] password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$"
                + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt, MEMORY_KIB, PASSES, 1)));
    }

    boolean matches(char[] password) {
        var parts = text.split("\\$");
        var costs = parts[3].split(",");
        var decoder = Base64.getDecoder();
        var derived = derive(password, decoder.decode(parts[4]), number(costs[0]), number(costs[1]), number(costs[2]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[5]));
    }

    @Override
    public String toString() {
        return "withheld";
    }

    private static int number(String cost) {
        return Integer.parseInt(cost.substring(2));
    }

    private static byte[] derive(char[] password, byte[] salt, int memoryKib, int passes, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        var secret = new byte[bytes.remaining()];
        bytes.get(secret);
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(secret, hash);
        java.util.Arrays.fill(secret, (byte) 0);
        return hash;
    }
}
