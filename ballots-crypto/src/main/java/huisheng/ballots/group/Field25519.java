package huisheng.ballots.group;

/**
 * Arithmetic modulo p = 2^255 - 19. A number is five limbs of 51 bits, least significant first, at some index of an
 * array of longs. No branch and no memory access depends on a value.
 *
 * <p>Limbs may exceed 51 bits for a while, which saves carries. <em>Tight</em>: every limb below 2^51 + 2^15, what
 * products are. <em>Loose</em>: every limb below 2^54, what products take. Tight plus tight is below 2^52.1; {@link
 * #minus} adds 2p and takes tight subtrahends; {@link #minusSum} adds 4p and takes the sum of two.
 *
 * <p>A column of a product is a sum of five 128-bit products. The high halves are taken from operands shifted by 9 and
 * 4 bits, so that {@code multiplyHigh} gives floor(xy / 2^51) and columns add up without carry detection: below
 * 2^54 times 19 times 2^4 every operand stays below 2^63. The low halves are what the wrapped sum of the products
 * leaves over after the high halves, again without masks.
 */
final class Field25519 {
    static final int LIMBS = 5;
    static final long MASK = (1L << 51) - 1;
    private static final long TWO_P_0 = (1L << 52) - 38;
    private static final long TWO_P = (1L << 52) - 2;

    private Field25519() {}

    /** Limb i of 2p, which keeps a difference from a tight subtrahend positive. */
    static long twoP(int i) {
        return i == 0 ? TWO_P_0 : TWO_P;
    }

    /** r = a b, tight; a and b loose. r may overlap either. */
    static void multiply(long[] r, int ri, long[] a, int ai, long[] b, int bi) {
        long a0 = a[ai];
        long a1 = a[ai + 1];
        long a2 = a[ai + 2];
        long a3 = a[ai + 3];
        long a4 = a[ai + 4];
        long b0 = b[bi];
        long b1 = b[bi + 1];
        long b2 = b[bi + 2];
        long b3 = b[bi + 3];
        long b4 = b[bi + 4];
        long z1 = 19 * b1;
        long z2 = 19 * b2;
        long z3 = 19 * b3;
        long z4 = 19 * b4;
        long x0 = a0 << 9;
        long x1 = a1 << 9;
        long x2 = a2 << 9;
        long x3 = a3 << 9;
        long x4 = a4 << 9;
        long y0 = b0 << 4;
        long y1 = b1 << 4;
        long y2 = b2 << 4;
        long y3 = b3 << 4;
        long y4 = b4 << 4;
        long w1 = z1 << 4;
        long w2 = z2 << 4;
        long w3 = z3 << 4;
        long w4 = z4 << 4;
        long h0 = Math.multiplyHigh(x0, y0)
                + Math.multiplyHigh(x1, w4)
                + Math.multiplyHigh(x2, w3)
                + Math.multiplyHigh(x3, w2)
                + Math.multiplyHigh(x4, w1);
        long h1 = Math.multiplyHigh(x0, y1)
                + Math.multiplyHigh(x1, y0)
                + Math.multiplyHigh(x2, w4)
                + Math.multiplyHigh(x3, w3)
                + Math.multiplyHigh(x4, w2);
        long h2 = Math.multiplyHigh(x0, y2)
                + Math.multiplyHigh(x1, y1)
                + Math.multiplyHigh(x2, y0)
                + Math.multiplyHigh(x3, w4)
                + Math.multiplyHigh(x4, w3);
        long h3 = Math.multiplyHigh(x0, y3)
                + Math.multiplyHigh(x1, y2)
                + Math.multiplyHigh(x2, y1)
                + Math.multiplyHigh(x3, y0)
                + Math.multiplyHigh(x4, w4);
        long h4 = Math.multiplyHigh(x0, y4)
                + Math.multiplyHigh(x1, y3)
                + Math.multiplyHigh(x2, y2)
                + Math.multiplyHigh(x3, y1)
                + Math.multiplyHigh(x4, y0);
        long l0 = a0 * b0 + a1 * z4 + a2 * z3 + a3 * z2 + a4 * z1 - (h0 << 51);
        long l1 = a0 * b1 + a1 * b0 + a2 * z4 + a3 * z3 + a4 * z2 - (h1 << 51);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 + a3 * z4 + a4 * z3 - (h2 << 51);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + a4 * z4 - (h3 << 51);
        long l4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << 51);
        long c0 = l0 + 19 * h4;
        long c1 = l1 + h0;
        long c2 = l2 + h1;
        long c3 = l3 + h2;
        long c4 = l4 + h3;
        r[ri] = (c0 & MASK) + 19 * (c4 >>> 51);
        r[ri + 1] = (c1 & MASK) + (c0 >>> 51);
        r[ri + 2] = (c2 & MASK) + (c1 >>> 51);
        r[ri + 3] = (c3 & MASK) + (c2 >>> 51);
        r[ri + 4] = (c4 & MASK) + (c3 >>> 51);
    }

    /** r = a^2, tight; a loose. */
    static void square(long[] r, int ri, long[] a, int ai) {
        long a0 = a[ai];
        long a1 = a[ai + 1];
        long a2 = a[ai + 2];
        long a3 = a[ai + 3];
        long a4 = a[ai + 4];
        long z3 = 19 * a3;
        long z4 = 19 * a4;
        long x0 = a0 << 9;
        long x1 = a1 << 9;
        long x2 = a2 << 9;
        long x3 = a3 << 9;
        long x4 = a4 << 9;
        long y0 = a0 << 4;
        long y1 = a1 << 4;
        long y2 = a2 << 4;
        long y3 = a3 << 4;
        long y4 = a4 << 4;
        long w3 = z3 << 4;
        long w4 = z4 << 4;
        long h0 = Math.multiplyHigh(x0, y0) + 2 * (Math.multiplyHigh(x1, w4) + Math.multiplyHigh(x2, w3));
        long h1 = Math.multiplyHigh(x3, w3) + 2 * (Math.multiplyHigh(x0, y1) + Math.multiplyHigh(x2, w4));
        long h2 = Math.multiplyHigh(x1, y1) + 2 * (Math.multiplyHigh(x0, y2) + Math.multiplyHigh(x3, w4));
        long h3 = Math.multiplyHigh(x4, w4) + 2 * (Math.multiplyHigh(x0, y3) + Math.multiplyHigh(x1, y2));
        long h4 = Math.multiplyHigh(x2, y2) + 2 * (Math.multiplyHigh(x0, y4) + Math.multiplyHigh(x1, y3));
        long l0 = a0 * a0 + 2 * (a1 * z4 + a2 * z3) - (h0 << 51);
        long l1 = a3 * z3 + 2 * (a0 * a1 + a2 * z4) - (h1 << 51);
        long l2 = a1 * a1 + 2 * (a0 * a2 + a3 * z4) - (h2 << 51);
        long l3 = a4 * z4 + 2 * (a0 * a3 + a1 * a2) - (h3 << 51);
        long l4 = a2 * a2 + 2 * (a0 * a4 + a1 * a3) - (h4 << 51);
        long c0 = l0 + 19 * h4;
        long c1 = l1 + h0;
        long c2 = l2 + h1;
        long c3 = l3 + h2;
        long c4 = l4 + h3;
        r[ri] = (c0 & MASK) + 19 * (c4 >>> 51);
        r[ri + 1] = (c1 & MASK) + (c0 >>> 51);
        r[ri + 2] = (c2 & MASK) + (c1 >>> 51);
        r[ri + 3] = (c3 & MASK) + (c2 >>> 51);
        r[ri + 4] = (c4 & MASK) + (c3 >>> 51);
    }

    /** r = a^(2^n), tight; n at least 1. */
    static void square(long[] r, int ri, long[] a, int ai, int n) {
        square(r, ri, a, ai);
        for (int i = 1; i < n; i++) {
            square(r, ri, r, ri);
        }
    }

    /** r = a + b; below the sum of their bounds. */
    static void plus(long[] r, int ri, long[] a, int ai, long[] b, int bi) {
        r[ri] = a[ai] + b[bi];
        r[ri + 1] = a[ai + 1] + b[bi + 1];
        r[ri + 2] = a[ai + 2] + b[bi + 2];
        r[ri + 3] = a[ai + 3] + b[bi + 3];
        r[ri + 4] = a[ai + 4] + b[bi + 4];
    }

    /** r = a - b; b tight, r below a's bound plus 2^52. */
    static void minus(long[] r, int ri, long[] a, int ai, long[] b, int bi) {
        r[ri] = a[ai] + TWO_P_0 - b[bi];
        r[ri + 1] = a[ai + 1] + TWO_P - b[bi + 1];
        r[ri + 2] = a[ai + 2] + TWO_P - b[bi + 2];
        r[ri + 3] = a[ai + 3] + TWO_P - b[bi + 3];
        r[ri + 4] = a[ai + 4] + TWO_P - b[bi + 4];
    }

    /** r = a - b; b the sum of two tight numbers, r below a's bound plus 2^53. */
    static void minusSum(long[] r, int ri, long[] a, int ai, long[] b, int bi) {
        r[ri] = a[ai] + 2 * TWO_P_0 - b[bi];
        r[ri + 1] = a[ai + 1] + 2 * TWO_P - b[bi + 1];
        r[ri + 2] = a[ai + 2] + 2 * TWO_P - b[bi + 2];
        r[ri + 3] = a[ai + 3] + 2 * TWO_P - b[bi + 3];
        r[ri + 4] = a[ai + 4] + 2 * TWO_P - b[bi + 4];
    }

    static void set(long[] r, int ri, long[] a, int ai) {
        System.arraycopy(a, ai, r, ri, LIMBS);
    }

    static void set(long[] r, int ri, int small) {
        r[ri] = small;
        r[ri + 1] = 0;
        r[ri + 2] = 0;
        r[ri + 3] = 0;
        r[ri + 4] = 0;
    }

    /** r = a carried to tight; a may have any limbs below 2^63. */
    static void carry(long[] r, int ri, long[] a, int ai) {
        long c0 = a[ai];
        long c1 = a[ai + 1];
        long c2 = a[ai + 2];
        long c3 = a[ai + 3];
        long c4 = a[ai + 4];
        r[ri] = (c0 & MASK) + 19 * (c4 >>> 51);
        r[ri + 1] = (c1 & MASK) + (c0 >>> 51);
        r[ri + 2] = (c2 & MASK) + (c1 >>> 51);
        r[ri + 3] = (c3 & MASK) + (c2 >>> 51);
        r[ri + 4] = (c4 & MASK) + (c3 >>> 51);
    }

    /** r = -a, tight; a tight. */
    static void negate(long[] r, int ri, long[] a, int ai) {
        long[] zero = new long[LIMBS];
        minus(r, ri, zero, 0, a, ai);
        carry(r, ri, r, ri);
    }

    /** r = a reduced to its one form below p, every limb below 2^51; a loose. */
    static void reduce(long[] r, int ri, long[] a, int ai) {
        carry(r, ri, a, ai);
        // After one carry the number is below 2p; the quotient by p is 1 exactly if adding 19 passes 2^255.
        long carry = r[ri] + 19 >>> 51;
        for (int i = 1; i < LIMBS; i++) {
            carry = r[ri + i] + carry >>> 51;
        }
        carry *= 19;
        for (int i = 0; i < LIMBS; i++) {
            carry += r[ri + i];
            r[ri + i] = carry & MASK;
            carry >>>= 51;
        }
    }

    /** a as four 64-bit words of its reduced form, least significant first. */
    static void toWords(long[] words, int wi, long[] a, int ai) {
        long[] t = new long[LIMBS];
        reduce(t, 0, a, ai);
        words[wi] = t[0] | t[1] << 51;
        words[wi + 1] = t[1] >>> 13 | t[2] << 38;
        words[wi + 2] = t[2] >>> 26 | t[3] << 25;
        words[wi + 3] = t[3] >>> 39 | t[4] << 12;
    }

    /** r from four 64-bit words; bit 255 is ignored and the rest need not be below p. */
    static void fromWords(long[] r, int ri, long[] words, int wi) {
        long w0 = words[wi];
        long w1 = words[wi + 1];
        long w2 = words[wi + 2];
        long w3 = words[wi + 3];
        r[ri] = w0 & MASK;
        r[ri + 1] = (w0 >>> 51 | w1 << 13) & MASK;
        r[ri + 2] = (w1 >>> 38 | w2 << 26) & MASK;
        r[ri + 3] = (w2 >>> 25 | w3 << 39) & MASK;
        r[ri + 4] = w3 >>> 12 & MASK;
    }

    /** Whether a = 0 mod p; a loose. */
    static boolean isZero(long[] a, int ai) {
        long[] t = new long[LIMBS];
        reduce(t, 0, a, ai);
        return (t[0] | t[1] | t[2] | t[3] | t[4]) == 0;
    }

    /** Whether a = b mod p; both tight. */
    static boolean areEqual(long[] a, int ai, long[] b, int bi) {
        long[] t = new long[LIMBS];
        minus(t, 0, a, ai, b, bi);
        return isZero(t, 0);
    }

    /** The lowest bit of the reduced form: RFC 8032's sign; a loose. */
    static int sign(long[] a, int ai) {
        long[] t = new long[LIMBS];
        reduce(t, 0, a, ai);
        return (int) t[0] & 1;
    }

    /** r = 1/a, tight, and 0 for 0; a loose. a^(p-2) by a fixed chain. */
    static void invert(long[] r, int ri, long[] a, int ai) {
        long[] t = new long[3 * LIMBS];
        powerOf250Ones(t, a, ai);
        square(t, 0, t, 0, 5);
        multiply(r, ri, t, 0, t, 5);
    }

    /** r = a^((p-5)/8) = a^(2^252 - 3), tight; a loose. */
    static void powerForRoots(long[] r, int ri, long[] a, int ai) {
        long[] t = new long[3 * LIMBS];
        powerOf250Ones(t, a, ai);
        square(t, 0, t, 0, 2);
        multiply(r, ri, t, 0, a, ai);
    }

    /** t[0] = a^(2^250 - 1) and t[5] = a^11. */
    private static void powerOf250Ones(long[] t, long[] a, int ai) {
        long[] u = new long[3 * LIMBS];
        square(u, 0, a, ai); // 2
        square(t, 0, u, 0, 2); // 8
        multiply(t, 0, t, 0, a, ai); // 9
        multiply(t, 5, t, 0, u, 0); // 11
        square(u, 0, t, 5); // 22
        multiply(u, 0, u, 0, t, 0); // 2^5 - 1
        extend(u, 5, 5, u, 0, u, 0); // 2^10 - 1
        extend(u, 10, 10, u, 5, u, 5); // 2^20 - 1
        extend(t, 10, 20, u, 10, u, 10); // 2^40 - 1
        extend(u, 0, 10, t, 10, u, 5); // 2^50 - 1
        extend(u, 5, 50, u, 0, u, 0); // 2^100 - 1
        extend(u, 10, 100, u, 5, u, 5); // 2^200 - 1
        extend(t, 0, 50, u, 10, u, 0); // 2^250 - 1
    }

    /** r = a^(2^n) b. */
    private static void extend(long[] r, int ri, int n, long[] a, int ai, long[] b, int bi) {
        long[] power = new long[LIMBS];
        square(power, 0, a, ai, n);
        multiply(r, ri, power, 0, b, bi);
    }
}
