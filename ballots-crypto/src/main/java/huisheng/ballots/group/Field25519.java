package huisheng.ballots.group;

/**
 * Arithmetic modulo p = 2^255 - 19. A number is five signed limbs of 51 bits, least significant first, at some index of
 * an array of longs. No branch and no memory access depends on a value.
 *
 * <p>Limbs may leave 0..2^51 for a while, which saves carries. <em>Tight</em>: every limb above -2^16 and below 2^51 +
 * 2^16, what products are. A product takes two numbers whose greatest limbs are, in absolute value, at most 2^53 each
 * and 2^105 times one another: for example the sum of two tight numbers and the sum or difference of three.
 *
 * <p>A column of a product is a sum S of five 128-bit products. How often 2^51 goes into it is estimated in floating
 * point, where limbs are exact: rounding errs by less than 401 · 2^-53 · 2^105, and adding {@link #SHIFTER} rounds to a
 * multiple of 2^61, so the estimate h is a multiple of 2^10 with |S - 2^51 h| below 2^62. That remainder is
 * then exact in wrapping 64-bit arithmetic, whatever the error was. Products of doubles run beside those of longs in the
 * processor, which {@code multiplyHigh} does not; measured a quarter faster. All doubles are integers far from the
 * subnormal, for which additions and products take the same time.
 */
final class Field25519 {
    static final int LIMBS = 5;
    static final long MASK = (1L << 51) - 1;
    /** Between 2^113 and 2^114 doubles are 2^61 apart. */
    private static final double SHIFTER = 0x1.8p113;

    private static final long SHIFTER_BITS = Double.doubleToRawLongBits(SHIFTER);
    private static final int STEP = 61;

    private Field25519() {}

    /** The nearest k with column = 2^61 k, for a column below 2^112 in absolute value. */
    private static long inSteps(double column) {
        return Double.doubleToRawLongBits(column + SHIFTER) - SHIFTER_BITS;
    }

    /** r = a b, tight. r may overlap either. */
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
        double x0 = a0;
        double x1 = a1;
        double x2 = a2;
        double x3 = a3;
        double x4 = a4;
        double y0 = b0;
        double y1 = b1;
        double y2 = b2;
        double y3 = b3;
        double y4 = b4;
        long k0 = inSteps(x0 * y0 + 19 * (x1 * y4 + x2 * y3 + x3 * y2 + x4 * y1));
        long k1 = inSteps(x0 * y1 + x1 * y0 + 19 * (x2 * y4 + x3 * y3 + x4 * y2));
        long k2 = inSteps(x0 * y2 + x1 * y1 + x2 * y0 + 19 * (x3 * y4 + x4 * y3));
        long k3 = inSteps(x0 * y3 + x1 * y2 + x2 * y1 + x3 * y0 + 19 * (x4 * y4));
        long k4 = inSteps(x0 * y4 + x1 * y3 + x2 * y2 + x3 * y1 + x4 * y0);
        long l0 = a0 * b0 + 19 * (a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1) - (k0 << STEP);
        long l1 = a0 * b1 + a1 * b0 + 19 * (a2 * b4 + a3 * b3 + a4 * b2) - (k1 << STEP);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 + 19 * (a3 * b4 + a4 * b3) - (k2 << STEP);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + 19 * (a4 * b4) - (k3 << STEP);
        long l4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (k4 << STEP);
        long c0 = l0 + 19 * (k4 << STEP - 51);
        long c1 = l1 + (k0 << STEP - 51);
        long c2 = l2 + (k1 << STEP - 51);
        long c3 = l3 + (k2 << STEP - 51);
        long c4 = l4 + (k3 << STEP - 51);
        r[ri] = (c0 & MASK) + 19 * (c4 >> 51);
        r[ri + 1] = (c1 & MASK) + (c0 >> 51);
        r[ri + 2] = (c2 & MASK) + (c1 >> 51);
        r[ri + 3] = (c3 & MASK) + (c2 >> 51);
        r[ri + 4] = (c4 & MASK) + (c3 >> 51);
    }

    /** r = a^2, tight. */
    static void square(long[] r, int ri, long[] a, int ai) {
        long a0 = a[ai];
        long a1 = a[ai + 1];
        long a2 = a[ai + 2];
        long a3 = a[ai + 3];
        long a4 = a[ai + 4];
        double x0 = a0;
        double x1 = a1;
        double x2 = a2;
        double x3 = a3;
        double x4 = a4;
        long b0 = 2 * a0;
        long b1 = 2 * a1;
        long b2 = 2 * a2;
        long b3 = 2 * a3;
        double y0 = 2 * x0;
        double y1 = 2 * x1;
        double y2 = 2 * x2;
        double y3 = 2 * x3;
        long k0 = inSteps(x0 * x0 + 19 * (y1 * x4 + y2 * x3));
        long k1 = inSteps(y0 * x1 + 19 * (y2 * x4 + x3 * x3));
        long k2 = inSteps(y0 * x2 + x1 * x1 + 19 * (y3 * x4));
        long k3 = inSteps(y0 * x3 + y1 * x2 + 19 * (x4 * x4));
        long k4 = inSteps(y0 * x4 + y1 * x3 + x2 * x2);
        long l0 = a0 * a0 + 19 * (b1 * a4 + b2 * a3) - (k0 << STEP);
        long l1 = b0 * a1 + 19 * (b2 * a4 + a3 * a3) - (k1 << STEP);
        long l2 = b0 * a2 + a1 * a1 + 19 * (b3 * a4) - (k2 << STEP);
        long l3 = b0 * a3 + b1 * a2 + 19 * (a4 * a4) - (k3 << STEP);
        long l4 = b0 * a4 + b1 * a3 + a2 * a2 - (k4 << STEP);
        long c0 = l0 + 19 * (k4 << STEP - 51);
        long c1 = l1 + (k0 << STEP - 51);
        long c2 = l2 + (k1 << STEP - 51);
        long c3 = l3 + (k2 << STEP - 51);
        long c4 = l4 + (k3 << STEP - 51);
        r[ri] = (c0 & MASK) + 19 * (c4 >> 51);
        r[ri + 1] = (c1 & MASK) + (c0 >> 51);
        r[ri + 2] = (c2 & MASK) + (c1 >> 51);
        r[ri + 3] = (c3 & MASK) + (c2 >> 51);
        r[ri + 4] = (c4 & MASK) + (c3 >> 51);
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

    /** r = a - b; below the sum of their bounds. */
    static void minus(long[] r, int ri, long[] a, int ai, long[] b, int bi) {
        r[ri] = a[ai] - b[bi];
        r[ri + 1] = a[ai + 1] - b[bi + 1];
        r[ri + 2] = a[ai + 2] - b[bi + 2];
        r[ri + 3] = a[ai + 3] - b[bi + 3];
        r[ri + 4] = a[ai + 4] - b[bi + 4];
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

    /** r = a carried to tight; a may have any limbs below 2^62 in absolute value. */
    static void carry(long[] r, int ri, long[] a, int ai) {
        long c0 = a[ai];
        long c1 = a[ai + 1];
        long c2 = a[ai + 2];
        long c3 = a[ai + 3];
        long c4 = a[ai + 4];
        r[ri] = (c0 & MASK) + 19 * (c4 >> 51);
        r[ri + 1] = (c1 & MASK) + (c0 >> 51);
        r[ri + 2] = (c2 & MASK) + (c1 >> 51);
        r[ri + 3] = (c3 & MASK) + (c2 >> 51);
        r[ri + 4] = (c4 & MASK) + (c3 >> 51);
    }

    /** r = -a, tight; a tight. */
    static void negate(long[] r, int ri, long[] a, int ai) {
        long[] zero = new long[LIMBS];
        minus(r, ri, zero, 0, a, ai);
        carry(r, ri, r, ri);
    }

    /** r = a reduced to its one form below p, every limb in 0..2^51 - 1; limbs of a below 2^54 in absolute value. */
    static void reduce(long[] r, int ri, long[] a, int ai) {
        // 8p makes every limb positive
        r[ri] = a[ai] + (1L << 54) - 152;
        for (int i = 1; i < LIMBS; i++) {
            r[ri + i] = a[ai + i] + (1L << 54) - 8;
        }
        carry(r, ri, r, ri);
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

    /** Whether a = 0 mod p; limbs below 2^54. */
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

    /** The lowest bit of the reduced form: RFC 8032's sign; limbs below 2^54. */
    static int sign(long[] a, int ai) {
        long[] t = new long[LIMBS];
        reduce(t, 0, a, ai);
        return (int) t[0] & 1;
    }

    /** r = 1/a, tight, and 0 for 0. a^(p-2) by a fixed chain. */
    static void invert(long[] r, int ri, long[] a, int ai) {
        long[] t = new long[3 * LIMBS];
        powerOf250Ones(t, a, ai);
        square(t, 0, t, 0, 5);
        multiply(r, ri, t, 0, t, 5);
    }

    /** r = a^((p-5)/8) = a^(2^252 - 3), tight. */
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
