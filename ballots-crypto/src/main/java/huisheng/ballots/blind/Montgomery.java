package huisheng.ballots.blind;

import java.math.BigInteger;

/**
 * Powers modulo an odd number by the same sequence of word operations for every base and exponent: products by Montgomery's
 * method over a fixed number of 32-bit words, four bits of the exponent at a time, each table entry touched each time.
 */
final class Montgomery {
    private static final long MASK = 0xffffffffL;
    private static final int WINDOW = 4;

    private final BigInteger modulus;
    private final int[] n;
    private final int inverse; // −n⁻¹ mod 2³²

    Montgomery(BigInteger modulus) {
        this.modulus = modulus;
        n = limbs(modulus, (modulus.bitLength() + 31) / 32);
        BigInteger word = BigInteger.ONE.shiftLeft(32);
        inverse = modulus.modInverse(word).negate().intValue();
    }

    /**
     * base^exponent mod the modulus.
     *
     * @param base in [0, modulus)
     * @param exponent of at most {@code bits} bits; how many bits it really has does not matter to the sequence
     */
    BigInteger power(BigInteger base, BigInteger exponent, int bits) {
        int[] one = limbs(BigInteger.ONE.shiftLeft(32 * n.length).mod(modulus), n.length);
        int[][] table = new int[1 << WINDOW][];
        table[0] = one;
        table[1] = limbs(base.shiftLeft(32 * n.length).mod(modulus), n.length);
        for (int i = 2; i < table.length; i++) {
            table[i] = times(table[i - 1], table[1]);
        }
        int[] digits = limbs(exponent, (bits + 31) / 32);
        int[] result = one;
        for (int at = 32 * digits.length - WINDOW; at >= 0; at -= WINDOW) {
            for (int i = 0; i < WINDOW; i++) {
                result = times(result, result);
            }
            int digit = digits[at / 32] >>> at % 32 & table.length - 1;
            result = times(result, select(table, digit));
        }
        int[] plain = times(result, limbs(BigInteger.ONE, n.length));
        return number(plain);
    }

    /** Reads every entry and keeps one by masks. */
    private int[] select(int[][] table, int digit) {
        int[] chosen = new int[n.length];
        for (int i = 0; i < table.length; i++) {
            int mask = ((i ^ digit) - 1) >> 31; // all ones where equal: only 0 − 1 is negative
            for (int j = 0; j < chosen.length; j++) {
                chosen[j] |= table[i][j] & mask;
            }
        }
        return chosen;
    }

    /** a·b/2^(32·words) mod n, reduced below n without a branch. */
    private int[] times(int[] a, int[] b) {
        int words = n.length;
        int[] t = new int[words + 2];
        for (int i = 0; i < words; i++) {
            long carry = 0;
            for (int j = 0; j < words; j++) {
                long sum = (t[j] & MASK) + (a[j] & MASK) * (b[i] & MASK) + carry;
                t[j] = (int) sum;
                carry = sum >>> 32;
            }
            long top = (t[words] & MASK) + carry;
            t[words] = (int) top;
            t[words + 1] = (int) (top >>> 32);

            long factor = t[0] * inverse & MASK;
            carry = (t[0] & MASK) + factor * (n[0] & MASK) >>> 32;
            for (int j = 1; j < words; j++) {
                long sum = (t[j] & MASK) + factor * (n[j] & MASK) + carry;
                t[j - 1] = (int) sum;
                carry = sum >>> 32;
            }
            top = (t[words] & MASK) + carry;
            t[words - 1] = (int) top;
            t[words] = t[words + 1] + (int) (top >>> 32);
        }
        return reduced(t);
    }

    /** Subtracts n if the value, below 2n, is not below n; both results are computed. */
    private int[] reduced(int[] t) {
        int words = n.length;
        int[] less = new int[words];
        long borrow = 0;
        for (int j = 0; j < words; j++) {
            long difference = (t[j] & MASK) - (n[j] & MASK) + borrow;
            less[j] = (int) difference;
            borrow = difference >> 32;
        }
        int keep = (int) ((t[words] & MASK) + borrow >> 63); // all ones where the subtraction went below zero
        for (int j = 0; j < words; j++) {
            less[j] = t[j] & keep | less[j] & ~keep;
        }
        return less;
    }

    private static int[] limbs(BigInteger value, int words) {
        byte[] bytes = Fixed.bytes(value, 4 * words);
        int[] limbs = new int[words];
        for (int i = 0; i < words; i++) {
            int at = bytes.length - 4 * i - 4;
            limbs[i] = (bytes[at] & 0xff) << 24
                    | (bytes[at + 1] & 0xff) << 16
                    | (bytes[at + 2] & 0xff) << 8
                    | bytes[at + 3] & 0xff;
        }
        return limbs;
    }

    private static BigInteger number(int[] limbs) {
        byte[] bytes = new byte[4 * limbs.length];
        for (int i = 0; i < limbs.length; i++) {
            int at = bytes.length - 4 * i - 4;
            for (int k = 0; k < 4; k++) {
                bytes[at + k] = (byte) (limbs[i] >>> 24 - 8 * k);
            }
        }
        return Fixed.number(bytes);
    }
}
