package huisheng.ballots.blind;

import java.math.BigInteger;
import java.util.Arrays;

/** Whole numbers as big-endian bytes of a fixed length (I2OSP and OS2IP of RFC 8017). */
final class Fixed {
    private Fixed() {}

    static byte[] bytes(BigInteger value, int length) {
        byte[] shortest = value.toByteArray();
        byte[] bytes = new byte[length];
        int kept = Math.min(shortest.length, length);
        System.arraycopy(shortest, shortest.length - kept, bytes, length - kept, kept);
        if (value.signum() < 0 || value.bitLength() > 8 * length) {
            throw new IllegalArgumentException("does not fit");
        }
        return bytes;
    }

    static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
