package huisheng.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's own 256-bit secret. It never enters the database: a stolen database gives neither second factors nor
 * codes nor addresses. Every use has its own key, derived by HMAC-SHA-256 from the name of the use.
 */
public final class ServerKey {
    static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a key derived from the server's secret is for. */
    enum Use {
        KEY_CHECK,
        SECOND_FACTOR,
        RECOVERY_CODE,
        ACTIVATION_CODE,
        THROTTLE
    }

    private final byte[] secret;

    ServerKey(byte[] secret) {
        if (secret.length != BYTES) throw new IllegalArgumentException("a server key has 32 bytes");
        this.secret = secret.clone();
    }

    static ServerKey random() {
        return new ServerKey(randomBytes(BYTES));
    }

    byte[] bytes() {
        return secret.clone();
    }

    /** A keyed hash of a text, 64 hexadecimal digits. */
    String fingerprint(Use use, String text) {
        return HexFormat.of().formatHex(hmac(derived(use), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** AES-256-GCM; {@code bound} must be told again to open. */
    byte[] seal(Use use, byte[] plain, String bound) {
        var nonce = randomBytes(NONCE_BYTES);
        var sealed = gcm(Cipher.ENCRYPT_MODE, use, nonce, plain, bound);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(Use use, byte[] sealed, String bound) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return gcm(Cipher.DECRYPT_MODE, use, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), bound);
    }

    @Override
    public String toString() {
        return "withheld";
    }

    private byte[] derived(Use use) {
        return hmac(secret, ("huisheng signin " + use.name()).getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] gcm(int mode, Use use, byte[] nonce, byte[] bytes, String bound) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived(use), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed with this server's key", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
