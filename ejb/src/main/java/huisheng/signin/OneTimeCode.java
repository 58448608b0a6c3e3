package huisheng.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238 over RFC 4226): HMAC-SHA-1, steps of 30 seconds, six digits, the only set of
 * values that every authenticator app reads.
 */
final class OneTimeCode {
    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;
    private static final int STEPS_ASIDE = 1;
    private static final String HASH = "HmacSHA1";

    private OneTimeCode() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** HOTP, RFC 4226 section 5.3. */
    static String of(byte[] secret, long step, int digits) {
        var mac = mac(secret, step);
        int offset = mac[mac.length - 1] & 0xF;
        int number = ByteBuffer.wrap(mac, offset, 4).getInt() & 0x7FFF_FFFF;
        int modulus = 1;
        for (int i = 0; i < digits; i++) modulus *= 10;
        var text = Integer.toString(number % modulus);
        return "0".repeat(digits - text.length()) + text;
    }

    /**
     * Which step the typed code belongs to: the present one, the one before or the one after, if it is later than the
     * last step used. All are compared, each in constant time, so that the time taken tells nothing.
     */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now, long lastUsed) {
        long present = step(now);
        long found = Long.MIN_VALUE;
        for (long step = present - STEPS_ASIDE; step <= present + STEPS_ASIDE; step++) {
            boolean same = MessageDigest.isEqual(ascii(typed), ascii(of(secret, step, DIGITS)));
            if (same & step > lastUsed & found == Long.MIN_VALUE) found = step;
        }
        return found == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] mac(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret, HASH));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
