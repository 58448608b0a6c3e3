package huisheng.ballots.group;

import static huisheng.ballots.group.LaneField.LANES;
import static huisheng.ballots.group.LaneField.NUMBER;
import static huisheng.ballots.group.LaneField.multiply;
import static huisheng.ballots.group.LaneField.square;

import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The addition laws of {@link EdwardsCurve} for eight points in lock step. Points and addends are those of that class, with rows
 * of eight longs for its longs. Laws leave E, H, G, F in {@code work} as there.
 */
final class LaneCurve {
    static final int POINT = 4 * NUMBER;
    static final int AFFINE = 3 * NUMBER;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;
    private static final int E = 0;
    private static final int H = NUMBER;
    private static final int G = 2 * NUMBER;
    private static final int F = 3 * NUMBER;
    private static final int Y = NUMBER;
    private static final int Z = 2 * NUMBER;
    private static final int T = 3 * NUMBER;
    private static final long[] TWO_D = everywhere(EdwardsConstants.TWO_D);

    private LaneCurve() {}

    /** The same limbs in every lane. */
    private static long[] everywhere(long[] limbs) {
        long[] rows = new long[limbs.length * LANES];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = limbs[i / LANES];
        }
        return rows;
    }

    /** The neutral element in every lane. */
    static void setIdentity(long[] p, int pi) {
        Arrays.fill(p, pi, pi + POINT, 0);
        Arrays.fill(p, pi + Y, pi + Y + LANES, 1);
        Arrays.fill(p, pi + Z, pi + Z + LANES, 1);
    }

    /** Puts the limbs of one point or number into a lane. */
    static void put(long[] rows, int at, int lane, long[] limbs) {
        for (int i = 0; i < limbs.length; i++) {
            rows[at + LANES * i + lane] = limbs[i];
        }
    }

    /** The point in a lane. */
    static long[] take(long[] rows, int at, int lane) {
        long[] limbs = new long[EdwardsCurve.POINT];
        for (int i = 0; i < limbs.length; i++) {
            limbs[i] = rows[at + LANES * i + lane];
        }
        return limbs;
    }

    private static LongVector row(long[] a, int at) {
        return LongVector.fromArray(LONGS, a, at);
    }

    /** X, Y, Z of p + p; {@link #finishT} gives T as long as work is untouched. */
    static void twiceWithoutT(long[] p, int pi, long[] work) {
        for (int i = 0; i < NUMBER; i += LANES) {
            row(p, pi + i).add(row(p, pi + Y + i)).intoArray(work, E + i);
        }
        square(work, E, work, E);
        square(work, F, p, pi + Z);
        square(work, H, p, pi);
        square(work, G, p, pi + Y);
        twiceSums(work);
        finishXyz(p, pi, work);
    }

    private static void twiceSums(long[] work) {
        for (int i = 0; i < NUMBER; i += LANES) {
            LongVector xx = row(work, H + i);
            LongVector yy = row(work, G + i);
            LongVector zz = row(work, F + i);
            LongVector h = yy.add(xx);
            LongVector g = yy.sub(xx);
            row(work, E + i).sub(h).intoArray(work, E + i);
            h.intoArray(work, H + i);
            g.intoArray(work, G + i);
            zz.add(zz).sub(g).intoArray(work, F + i);
        }
    }

    /** p = p + addend. */
    static void add(long[] p, int pi, long[] addend, int ai, long[] work) {
        products(p, pi, addend, ai, ai + T, work);
        multiply(work, H, p, pi + Z, addend, ai + Z);
        sums(work);
        finishXyz(p, pi, work);
        finishT(p, pi, work);
    }

    /** p = p + affine addend. */
    static void addAffine(long[] p, int pi, long[] affine, int ai, long[] work) {
        products(p, pi, affine, ai, ai + Z, work);
        for (int i = 0; i < NUMBER; i += LANES) {
            LongVector z = row(p, pi + Z + i);
            z.add(z).intoArray(work, H + i);
        }
        sums(work);
        finishXyz(p, pi, work);
        finishT(p, pi, work);
    }

    /** E = A = (Y - X) b2, F = B = (Y + X) b1, G = C = T b3. */
    private static void products(long[] p, int pi, long[] b, int bi, int t2d, long[] work) {
        for (int i = 0; i < NUMBER; i += LANES) {
            LongVector x = row(p, pi + i);
            LongVector y = row(p, pi + Y + i);
            y.sub(x).intoArray(work, E + i);
            y.add(x).intoArray(work, F + i);
        }
        multiply(work, E, work, E, b, bi + NUMBER);
        multiply(work, F, work, F, b, bi);
        multiply(work, G, p, pi + T, b, t2d);
    }

    private static void sums(long[] work) {
        for (int i = 0; i < NUMBER; i += LANES) {
            LongVector a = row(work, E + i);
            LongVector b = row(work, F + i);
            LongVector c = row(work, G + i);
            LongVector d = row(work, H + i);
            b.sub(a).intoArray(work, E + i);
            b.add(a).intoArray(work, H + i);
            d.add(c).intoArray(work, G + i);
            d.sub(c).intoArray(work, F + i);
        }
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

    /** The addends of points. */
    static void toAddend(long[] addend, long[] p, int pi) {
        for (int i = 0; i < NUMBER; i += LANES) {
            LongVector x = row(p, pi + i);
            LongVector y = row(p, pi + Y + i);
            LongVector z = row(p, pi + Z + i);
            y.add(x).intoArray(addend, i);
            y.sub(x).intoArray(addend, Y + i);
            z.add(z).intoArray(addend, Z + i);
        }
        multiply(addend, T, p, pi + T, TWO_D, 0);
    }

    /** signed = addend, negated in the lanes whose sign is -1 and not in those where it is 0. */
    static void withSigns(long[] signed, long[] addend, long[] signs) {
        LongVector sign = row(signs, 0);
        for (int i = 0; i < NUMBER; i += LANES) {
            LongVector plusX = row(addend, i);
            LongVector minusX = row(addend, Y + i);
            LongVector change = plusX.lanewise(VectorOperators.XOR, minusX).and(sign);
            plusX.lanewise(VectorOperators.XOR, change).intoArray(signed, i);
            minusX.lanewise(VectorOperators.XOR, change).intoArray(signed, Y + i);
            row(addend, Z + i).intoArray(signed, Z + i);
            row(addend, T + i).lanewise(VectorOperators.XOR, sign).sub(sign).intoArray(signed, T + i);
        }
    }

    /** Negates affine addends in the lanes whose sign is -1. */
    static void affineWithSigns(long[] affine, long[] signs) {
        LongVector sign = row(signs, 0);
        for (int i = 0; i < NUMBER; i += LANES) {
            LongVector plusX = row(affine, i);
            LongVector minusX = row(affine, Y + i);
            LongVector change = plusX.lanewise(VectorOperators.XOR, minusX).and(sign);
            plusX.lanewise(VectorOperators.XOR, change).intoArray(affine, i);
            minusX.lanewise(VectorOperators.XOR, change).intoArray(affine, Y + i);
            row(affine, Z + i).lanewise(VectorOperators.XOR, sign).sub(sign).intoArray(affine, Z + i);
        }
    }

    /** Rows of p from {@code from}, lane t of row j from index places[t] + stride j. */
    static void gather(long[] p, int rows, long[] from, int[] places, int stride) {
        for (int j = 0; j < rows; j++) {
            LongVector.fromArray(LONGS, from, stride * j, places, 0).intoArray(p, LANES * j);
        }
    }

    /** The reverse of {@link #gather}. */
    static void scatter(long[] p, int rows, long[] to, int[] places, int stride) {
        for (int j = 0; j < rows; j++) {
            row(p, LANES * j).intoArray(to, stride * j, places, 0);
        }
    }
}
