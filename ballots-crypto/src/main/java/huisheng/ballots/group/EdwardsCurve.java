package huisheng.ballots.group;

import static huisheng.ballots.group.Field25519.minus;
import static huisheng.ballots.group.Field25519.multiply;
import static huisheng.ballots.group.Field25519.plus;
import static huisheng.ballots.group.Field25519.set;
import static huisheng.ballots.group.Field25519.square;

/**
 * The addition laws of -x^2 + y^2 = 1 + d x^2 y^2, complete for every pair of points (Hisil, Wong, Carter, Dawson
 * 2008). Points lie at some index of an array of longs:
 *
 * <ul>
 *   <li><em>point</em>, 20 longs: X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z, all tight;
 *   <li><em>addend</em>, 20 longs: Y + X, Y - X, 2Z, 2dT;
 *   <li><em>affine addend</em>, 15 longs: y + x, y - x, 2dxy.
 * </ul>
 *
 * <p>Each law first leaves E, H, G, F in the 20 longs of {@code work}; the result is X = E F, Y = G H, Z = F G, T = E H.
 * No branch depends on a coordinate.
 */
final class EdwardsCurve {
    static final int POINT = 20;
    static final int ADDEND = 20;
    static final int AFFINE = 15;
    private static final int E = 0;
    private static final int H = 5;
    private static final int G = 10;
    private static final int F = 15;
    private static final int Y = 5;
    private static final int Z = 10;
    private static final int T = 15;

    private EdwardsCurve() {}

    static void setIdentity(long[] p, int pi) {
        set(p, pi, 0);
        set(p, pi + Y, 1);
        set(p, pi + Z, 1);
        set(p, pi + T, 0);
    }

    static long[] identity() {
        long[] point = new long[POINT];
        setIdentity(point, 0);
        return point;
    }

    /** r = p + p with all four coordinates. */
    static void twice(long[] r, int ri, long[] p, int pi, long[] work) {
        twiceWithoutT(r, ri, p, pi, work);
        finishT(r, ri, work);
    }

    /** X, Y, Z of p + p; {@link #finishT} gives T as long as work is untouched. */
    static void twiceWithoutT(long[] r, int ri, long[] p, int pi, long[] work) {
        plus(work, E, p, pi, p, pi + Y);
        square(work, E, work, E); // (X + Y)^2
        square(work, F, p, pi + Z); // Z^2
        square(work, H, p, pi); // X^2
        square(work, G, p, pi + Y); // Y^2
        twiceSums(work);
        finishXyz(r, ri, work);
    }

    /** From the squares: G = Y^2 - X^2, H = Y^2 + X^2, E = (X + Y)^2 - H, F = 2 Z^2 - G. */
    private static void twiceSums(long[] work) {
        for (int i = 0; i < Field25519.LIMBS; i++) {
            long xx = work[H + i];
            long yy = work[G + i];
            long zz = work[F + i];
            work[E + i] -= yy + xx;
            work[H + i] = yy + xx;
            work[G + i] = yy - xx;
            work[F + i] = zz + zz - yy + xx;
        }
    }

    /** r = p + addend. */
    static void add(long[] r, int ri, long[] p, int pi, long[] addend, int ai, long[] work) {
        products(p, pi, addend, ai, ai + 5, ai + 15, work);
        multiply(work, H, p, pi + Z, addend, ai + 10);
        sumsAdding(work);
        finish(r, ri, work);
    }

    /** r = p - addend. */
    static void subtract(long[] r, int ri, long[] p, int pi, long[] addend, int ai, long[] work) {
        products(p, pi, addend, ai + 5, ai, ai + 15, work);
        multiply(work, H, p, pi + Z, addend, ai + 10);
        sumsSubtracting(work);
        finish(r, ri, work);
    }

    /** r = p + affine addend. */
    static void addAffine(long[] r, int ri, long[] p, int pi, long[] affine, int ai, long[] work) {
        products(p, pi, affine, ai, ai + 5, ai + 10, work);
        plus(work, H, p, pi + Z, p, pi + Z);
        sumsAdding(work);
        finish(r, ri, work);
    }

    /** r = p - affine addend. */
    static void subtractAffine(long[] r, int ri, long[] p, int pi, long[] affine, int ai, long[] work) {
        products(p, pi, affine, ai + 5, ai, ai + 10, work);
        plus(work, H, p, pi + Z, p, pi + Z);
        sumsSubtracting(work);
        finish(r, ri, work);
    }

    /** E = A = (Y - X) b2, F = B = (Y + X) b1, G = C = T b3. */
    private static void products(long[] p, int pi, long[] b, int plusX, int minusX, int t2d, long[] work) {
        minus(work, E, p, pi + Y, p, pi);
        plus(work, F, p, pi + Y, p, pi);
        multiply(work, E, work, E, b, minusX);
        multiply(work, F, work, F, b, plusX);
        multiply(work, G, p, pi + T, b, t2d);
    }

    /** From A, B, C and D at H: E = B - A, H = B + A, G = D + C, F = D - C. */
    private static void sumsAdding(long[] work) {
        for (int i = 0; i < Field25519.LIMBS; i++) {
            long a = work[E + i];
            long b = work[F + i];
            long c = work[G + i];
            long d = work[H + i];
            work[E + i] = b - a;
            work[H + i] = b + a;
            work[G + i] = d + c;
            work[F + i] = d - c;
        }
    }

    /** As {@link #sumsAdding} with C negated. */
    private static void sumsSubtracting(long[] work) {
        for (int i = 0; i < Field25519.LIMBS; i++) {
            long a = work[E + i];
            long b = work[F + i];
            long c = work[G + i];
            long d = work[H + i];
            work[E + i] = b - a;
            work[H + i] = b + a;
            work[G + i] = d - c;
            work[F + i] = d + c;
        }
    }

    private static void finish(long[] r, int ri, long[] work) {
        finishXyz(r, ri, work);
        finishT(r, ri, work);
    }

    private static void finishXyz(long[] r, int ri, long[] work) {
        multiply(r, ri, work, E, work, F);
        multiply(r, ri + Y, work, G, work, H);
        multiply(r, ri + Z, work, F, work, G);
    }

    /** T of the result whose E and H are still in work. */
    static void finishT(long[] r, int ri, long[] work) {
        multiply(r, ri + T, work, E, work, H);
    }

    /** The addend of a point. */
    static void toAddend(long[] addend, int ai, long[] p, int pi) {
        plus(addend, ai, p, pi + Y, p, pi);
        minus(addend, ai + 5, p, pi + Y, p, pi);
        plus(addend, ai + 10, p, pi + Z, p, pi + Z);
        multiply(addend, ai + 15, p, pi + T, EdwardsConstants.TWO_D, 0);
    }

    /** The affine addend of a point with Z = 1. */
    static void toAffineAddend(long[] affine, int ai, long[] p, int pi) {
        plus(affine, ai, p, pi + Y, p, pi);
        minus(affine, ai + 5, p, pi + Y, p, pi);
        multiply(affine, ai + 10, p, pi + T, EdwardsConstants.TWO_D, 0);
    }

    /** r = -p. */
    static void negate(long[] r, int ri, long[] p, int pi) {
        Field25519.negate(r, ri, p, pi);
        set(r, ri + Y, p, pi + Y);
        set(r, ri + Z, p, pi + Z);
        Field25519.negate(r, ri + T, p, pi + T);
    }

    /** Whether p is (0, 1). */
    static boolean isIdentity(long[] p, int pi) {
        return Field25519.isZero(p, pi) && Field25519.areEqual(p, pi + Y, p, pi + Z);
    }

    static boolean areEqual(long[] p, int pi, long[] q, int qi) {
        long[] t = new long[2 * Field25519.LIMBS];
        multiply(t, 0, p, pi, q, qi + Z);
        multiply(t, 5, q, qi, p, pi + Z);
        if (!Field25519.areEqual(t, 0, t, 5)) {
            return false;
        }
        multiply(t, 0, p, pi + Y, q, qi + Z);
        multiply(t, 5, q, qi + Y, p, pi + Z);
        return Field25519.areEqual(t, 0, t, 5);
    }

    /** Brings n points that lie one after the other to Z = 1 with one inversion. */
    static void normalise(long[] points, int n) {
        long[] prefix = new long[Field25519.LIMBS * (n + 1)];
        prefix[0] = 1;
        for (int i = 0; i < n; i++) {
            multiply(prefix, 5 * (i + 1), prefix, 5 * i, points, POINT * i + Z);
        }
        long[] inverse = new long[Field25519.LIMBS];
        long[] own = new long[Field25519.LIMBS];
        Field25519.invert(inverse, 0, prefix, 5 * n);
        for (int i = n - 1; i >= 0; i--) {
            int p = POINT * i;
            multiply(own, 0, inverse, 0, prefix, 5 * i);
            multiply(inverse, 0, inverse, 0, points, p + Z);
            multiply(points, p, points, p, own, 0);
            multiply(points, p + Y, points, p + Y, own, 0);
            set(points, p + Z, 1);
            multiply(points, p + T, points, p, points, p + Y);
        }
    }

    /** The affine addends of n points side by side, which are brought to Z = 1. */
    static long[] affineAddends(long[] points, int n) {
        normalise(points, n);
        long[] addends = new long[AFFINE * n];
        for (int i = 0; i < n; i++) {
            toAffineAddend(addends, AFFINE * i, points, POINT * i);
        }
        return addends;
    }
}
