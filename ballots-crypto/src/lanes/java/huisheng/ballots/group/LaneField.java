package huisheng.ballots.group;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Field25519} for eight numbers in lock step. A number is five rows, one a limb, of eight longs, one a lane. Limbs, bounds
 * and the way to the carries are those of {@link Field25519}, lane by lane; products and sums of doubles are rounded once
 * instead of twice, which makes the error that is bounded there smaller.
 */
final class LaneField {
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
    static final int LANES = 8;
    static final int NUMBER = 5 * LANES;
    private static final double SHIFTER = 0x1.8p113;
    private static final long SHIFTER_BITS = Double.doubleToRawLongBits(SHIFTER);
    private static final long MASK = Field25519.MASK;

    private LaneField() {}

    /** r = a b, tight. r may overlap either. */
    static void multiply(long[] r, int ri, long[] a, int ai, long[] b, int bi) {
        LongVector a0 = LongVector.fromArray(LONGS, a, ai);
        LongVector a1 = LongVector.fromArray(LONGS, a, ai + 8);
        LongVector a2 = LongVector.fromArray(LONGS, a, ai + 16);
        LongVector a3 = LongVector.fromArray(LONGS, a, ai + 24);
        LongVector a4 = LongVector.fromArray(LONGS, a, ai + 32);
        LongVector b0 = LongVector.fromArray(LONGS, b, bi);
        LongVector b1 = LongVector.fromArray(LONGS, b, bi + 8);
        LongVector b2 = LongVector.fromArray(LONGS, b, bi + 16);
        LongVector b3 = LongVector.fromArray(LONGS, b, bi + 24);
        LongVector b4 = LongVector.fromArray(LONGS, b, bi + 32);
        DoubleVector x0 = (DoubleVector) a0.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector x1 = (DoubleVector) a1.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector x2 = (DoubleVector) a2.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector x3 = (DoubleVector) a3.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector x4 = (DoubleVector) a4.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector y0 = (DoubleVector) b0.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector y1 = (DoubleVector) b1.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector y2 = (DoubleVector) b2.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector y3 = (DoubleVector) b3.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector y4 = (DoubleVector) b4.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector z1 = y1.mul(19);
        DoubleVector z2 = y2.mul(19);
        DoubleVector z3 = y3.mul(19);
        DoubleVector z4 = y4.mul(19);
        LongVector k0 = x0.fma(y0, x1.fma(z4, x2.fma(z3, x3.fma(z2, x4.mul(z1)))))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector k1 = x0.fma(y1, x1.fma(y0, x2.fma(z4, x3.fma(z3, x4.mul(z2)))))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector k2 = x0.fma(y2, x1.fma(y1, x2.fma(y0, x3.fma(z4, x4.mul(z3)))))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector k3 = x0.fma(y3, x1.fma(y2, x2.fma(y1, x3.fma(y0, x4.mul(z4)))))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector k4 = x0.fma(y4, x1.fma(y3, x2.fma(y2, x3.fma(y1, x4.mul(y0)))))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector c1 = b1.mul(19);
        LongVector c2 = b2.mul(19);
        LongVector c3 = b3.mul(19);
        LongVector c4 = b4.mul(19);
        LongVector l0 =
                a0.mul(b0).add(a1.mul(c4)).add(a2.mul(c3)).add(a3.mul(c2)).add(a4.mul(c1));
        LongVector l1 =
                a0.mul(b1).add(a1.mul(b0)).add(a2.mul(c4)).add(a3.mul(c3)).add(a4.mul(c2));
        LongVector l2 =
                a0.mul(b2).add(a1.mul(b1)).add(a2.mul(b0)).add(a3.mul(c4)).add(a4.mul(c3));
        LongVector l3 =
                a0.mul(b3).add(a1.mul(b2)).add(a2.mul(b1)).add(a3.mul(b0)).add(a4.mul(c4));
        LongVector l4 =
                a0.mul(b4).add(a1.mul(b3)).add(a2.mul(b2)).add(a3.mul(b1)).add(a4.mul(b0));
        LongVector e0 = l0.sub(k0.lanewise(VectorOperators.LSHL, 61)).add(k4.mul(19 << 10));
        LongVector e1 = l1.sub(k1.lanewise(VectorOperators.LSHL, 61)).add(k0.lanewise(VectorOperators.LSHL, 10));
        LongVector e2 = l2.sub(k2.lanewise(VectorOperators.LSHL, 61)).add(k1.lanewise(VectorOperators.LSHL, 10));
        LongVector e3 = l3.sub(k3.lanewise(VectorOperators.LSHL, 61)).add(k2.lanewise(VectorOperators.LSHL, 10));
        LongVector e4 = l4.sub(k4.lanewise(VectorOperators.LSHL, 61)).add(k3.lanewise(VectorOperators.LSHL, 10));
        e0.and(MASK).add(e4.lanewise(VectorOperators.ASHR, 51).mul(19)).intoArray(r, ri);
        e1.and(MASK).add(e0.lanewise(VectorOperators.ASHR, 51)).intoArray(r, ri + 8);
        e2.and(MASK).add(e1.lanewise(VectorOperators.ASHR, 51)).intoArray(r, ri + 16);
        e3.and(MASK).add(e2.lanewise(VectorOperators.ASHR, 51)).intoArray(r, ri + 24);
        e4.and(MASK).add(e3.lanewise(VectorOperators.ASHR, 51)).intoArray(r, ri + 32);
    }

    /** r = a^2, tight. */
    static void square(long[] r, int ri, long[] a, int ai) {
        LongVector a0 = LongVector.fromArray(LONGS, a, ai);
        LongVector a1 = LongVector.fromArray(LONGS, a, ai + 8);
        LongVector a2 = LongVector.fromArray(LONGS, a, ai + 16);
        LongVector a3 = LongVector.fromArray(LONGS, a, ai + 24);
        LongVector a4 = LongVector.fromArray(LONGS, a, ai + 32);
        DoubleVector x0 = (DoubleVector) a0.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector x1 = (DoubleVector) a1.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector x2 = (DoubleVector) a2.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector x3 = (DoubleVector) a3.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector x4 = (DoubleVector) a4.convertShape(VectorOperators.L2D, DOUBLES, 0);
        DoubleVector y0 = x0.add(x0);
        DoubleVector y1 = x1.add(x1);
        DoubleVector y2 = x2.add(x2);
        DoubleVector z3 = x3.mul(19);
        DoubleVector z4 = x4.mul(19);
        DoubleVector yz3 = x3.mul(38);
        LongVector k0 = x0.fma(x0, y1.fma(z4, y2.mul(z3)))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector k1 = y0.fma(x1, y2.fma(z4, x3.mul(z3)))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector k2 = y0.fma(x2, x1.fma(x1, yz3.mul(x4)))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector k3 = y0.fma(x3, y1.fma(x2, x4.mul(z4)))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector k4 = y0.fma(x4, y1.fma(x3, x2.mul(x2)))
                .add(SHIFTER)
                .reinterpretAsLongs()
                .sub(SHIFTER_BITS);
        LongVector b0 = a0.add(a0);
        LongVector b1 = a1.add(a1);
        LongVector b2 = a2.add(a2);
        LongVector c3 = a3.mul(19);
        LongVector c4 = a4.mul(19);
        LongVector bc3 = c3.add(c3);
        LongVector l0 = a0.mul(a0).add(b1.mul(c4)).add(b2.mul(c3));
        LongVector l1 = b0.mul(a1).add(b2.mul(c4)).add(a3.mul(c3));
        LongVector l2 = b0.mul(a2).add(a1.mul(a1)).add(bc3.mul(a4));
        LongVector l3 = b0.mul(a3).add(b1.mul(a2)).add(a4.mul(c4));
        LongVector l4 = b0.mul(a4).add(b1.mul(a3)).add(a2.mul(a2));
        LongVector e0 = l0.sub(k0.lanewise(VectorOperators.LSHL, 61)).add(k4.mul(19 << 10));
        LongVector e1 = l1.sub(k1.lanewise(VectorOperators.LSHL, 61)).add(k0.lanewise(VectorOperators.LSHL, 10));
        LongVector e2 = l2.sub(k2.lanewise(VectorOperators.LSHL, 61)).add(k1.lanewise(VectorOperators.LSHL, 10));
        LongVector e3 = l3.sub(k3.lanewise(VectorOperators.LSHL, 61)).add(k2.lanewise(VectorOperators.LSHL, 10));
        LongVector e4 = l4.sub(k4.lanewise(VectorOperators.LSHL, 61)).add(k3.lanewise(VectorOperators.LSHL, 10));
        e0.and(MASK).add(e4.lanewise(VectorOperators.ASHR, 51).mul(19)).intoArray(r, ri);
        e1.and(MASK).add(e0.lanewise(VectorOperators.ASHR, 51)).intoArray(r, ri + 8);
        e2.and(MASK).add(e1.lanewise(VectorOperators.ASHR, 51)).intoArray(r, ri + 16);
        e3.and(MASK).add(e2.lanewise(VectorOperators.ASHR, 51)).intoArray(r, ri + 24);
        e4.and(MASK).add(e3.lanewise(VectorOperators.ASHR, 51)).intoArray(r, ri + 32);
    }
}
