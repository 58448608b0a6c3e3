package huisheng.ballots.group;

import java.math.BigInteger;

/**
 * Arithmetic mod an odd m on arrays of 32-bit limbs, least significant first, always of the same length and below m.
 * No branch and no memory access depends on a value, so that secrets may be computed with.
 */
final class Modulus {
    private static final long LOW = 0xffffffffL;
    private final BigInteger value;
    private final int length;
    private final int[] m;
    private final int negatedInverse;
    private final int[] rSquared;

    Modulus(BigInteger value) {
        if (!value.testBit(0) || value.bitLength() < 64) {
            throw new IllegalArgumentException("odd and not tiny");
        }
        this.value = value;
        this.length = (value.bitLength() + 31) / 32;
        this.m = limbs(value);
        BigInteger word = BigInteger.ONE.shiftLeft(32);
        this.negatedInverse = value.modInverse(word).negate().intValue();
        this.rSquared = limbs(BigInteger.ONE.shiftLeft(64 * length).mod(value));
    }

    BigInteger value() {
        return value;
    }

    int length() {
        return length;
    }

    /** The limbs of a number in [0, m]; not constant in time. */
    int[] limbs(BigInteger number) {
        int[] limbs = new int[length];
        for (int i = 0; i < length; i++) {
            limbs[i] = number.shiftRight(32 * i).intValue();
        }
        return limbs;
    }

    int[] limbs(int small) {
        int[] limbs = new int[length];
        limbs[0] = small;
        return limbs;
    }

    BigInteger toBigInteger(int[] limbs) {
        byte[] bytes = new byte[4 * length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (limbs[i / 4] >>> 8 * (i % 4));
        }
        return new BigInteger(1, bytes);
    }

    int[] plus(int[] a, int[] b) {
        int[] sum = new int[length];
        long carry = 0;
        for (int i = 0; i < length; i++) {
            carry += (a[i] & LOW) + (b[i] & LOW);
            sum[i] = (int) carry;
            carry >>>= 32;
        }
        return reduceOnce(sum, (int) carry);
    }

    int[] minus(int[] a, int[] b) {
        int[] difference = new int[length];
        long borrow = 0;
        for (int i = 0; i < length; i++) {
            borrow += (a[i] & LOW) - (b[i] & LOW);
            difference[i] = (int) borrow;
            borrow >>= 32;
        }
        long carry = 0;
        for (int i = 0; i < length; i++) {
            carry += (difference[i] & LOW) + (m[i] & LOW & borrow);
            difference[i] = (int) carry;
            carry >>>= 32;
        }
        return difference;
    }

    int[] times(int[] a, int[] b) {
        return montgomery(montgomery(a, b), rSquared);
    }

    /** a · 2^(32 length), the form in which {@link #montgomery} multiplies. */
    int[] toMontgomery(int[] a) {
        return montgomery(a, rSquared);
    }

    int[] fromMontgomery(int[] a) {
        return montgomery(a, limbs(1));
    }

    /** a · b / 2^(32 length) mod m. */
    int[] montgomery(int[] a, int[] b) {
        int[] t = new int[length];
        int top = 0;
        for (int i = 0; i < length; i++) {
            long ai = a[i] & LOW;
            long product = (t[0] & LOW) + ai * (b[0] & LOW);
            long factor = ((int) product * negatedInverse) & LOW;
            long reduction = (product & LOW) + factor * (m[0] & LOW);
            long carry = product >>> 32;
            long carry2 = reduction >>> 32;
            for (int j = 1; j < length; j++) {
                carry += (t[j] & LOW) + ai * (b[j] & LOW);
                carry2 += (carry & LOW) + factor * (m[j] & LOW);
                t[j - 1] = (int) carry2;
                carry >>>= 32;
                carry2 >>>= 32;
            }
            carry += (top & LOW) + carry2;
            t[length - 1] = (int) carry;
            top = (int) (carry >>> 32);
        }
        return reduceOnce(t, top);
    }

    /** Big-endian bytes of any length, mod m. */
    int[] reduce(byte[] bigEndian) {
        int[] result = limbs(0);
        int[] byteShift = limbs(256);
        for (byte b : bigEndian) {
            result = plus(times(result, byteShift), limbs(b & 0xff));
        }
        return result;
    }

    /** Uniform in [0, m), by rejection. */
    int[] random(Randomness randomness) {
        int excess = 32 * length - value.bitLength();
        while (true) {
            byte[] bytes = randomness.bytes(4 * length);
            int[] limbs = new int[length];
            for (int i = 0; i < bytes.length; i++) {
                limbs[i / 4] |= (bytes[i] & 0xff) << 8 * (i % 4);
            }
            limbs[length - 1] &= -1 >>> excess;
            if (isBelow(limbs)) {
                return limbs;
            }
        }
    }

    private boolean isBelow(int[] a) {
        long borrow = 0;
        for (int i = 0; i < length; i++) {
            borrow += (a[i] & LOW) - (m[i] & LOW);
            borrow >>= 32;
        }
        return borrow != 0;
    }

    /** Takes m away once if the number, with its carry above the limbs, is not below m; writes into a. */
    private int[] reduceOnce(int[] a, int carry) {
        int[] less = new int[length];
        long borrow = 0;
        for (int i = 0; i < length; i++) {
            borrow += (a[i] & LOW) - (m[i] & LOW);
            less[i] = (int) borrow;
            borrow >>= 32;
        }
        int keep = (int) (borrow + carry);
        for (int i = 0; i < length; i++) {
            a[i] = less[i] ^ ((less[i] ^ a[i]) & keep);
        }
        return a;
    }
}
