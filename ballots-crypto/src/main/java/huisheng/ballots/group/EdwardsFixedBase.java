package huisheng.ballots.group;

import static huisheng.ballots.group.EdwardsCurve.AFFINE;
import static huisheng.ballots.group.EdwardsCurve.POINT;

import java.math.BigInteger;

/** Multiples 1 to 128 of base^(256^i) for i = 0..31 (480 KB), and of these the first eight again for secrets (30 KB). */
final class EdwardsFixedBase implements FixedBase {
    private static final int WINDOW = 8;
    private static final int WINDOWS = 32;
    private static final int ENTRIES = 1 << WINDOW - 1;
    private static final int SECRET_ENTRIES = 8;
    private final EdwardsElement base;
    private final long[] table = new long[WINDOWS * ENTRIES * AFFINE];
    private final long[] secretTable = new long[WINDOWS * SECRET_ENTRIES * AFFINE];

    EdwardsFixedBase(EdwardsElement base) {
        this.base = base;
        long[] points = multiples(base.point());
        EdwardsCurve.normalise(points, WINDOWS * ENTRIES);
        for (int i = 0; i < WINDOWS * ENTRIES; i++) {
            EdwardsCurve.toAffineAddend(table, AFFINE * i, points, POINT * i);
        }
        for (int i = 0; i < WINDOWS; i++) {
            int length = SECRET_ENTRIES * AFFINE;
            System.arraycopy(table, i * ENTRIES * AFFINE, secretTable, i * length, length);
        }
    }

    private static long[] multiples(long[] base) {
        long[] points = new long[WINDOWS * ENTRIES * POINT];
        long[] work = new long[POINT];
        long[] addend = new long[EdwardsCurve.ADDEND];
        long[] first = base.clone();
        for (int i = 0; i < WINDOWS; i++) {
            EdwardsCurve.toAddend(addend, 0, first, 0);
            int at = i * ENTRIES * POINT;
            System.arraycopy(first, 0, points, at, POINT);
            for (int j = 1; j < ENTRIES; j++, at += POINT) {
                EdwardsCurve.add(points, at + POINT, points, at, addend, 0, work);
            }
            EdwardsCurve.twice(first, 0, points, at, work);
        }
        return points;
    }

    @Override
    public Element base() {
        return base;
    }

    @Override
    public Element powVartime(Scalar exponent) {
        long[] power = new long[POINT];
        EdwardsCurve.setIdentity(power, 0);
        multiplyByPowerVartime(power, exponent.in(Edwards25519.GROUP.scalars), new long[POINT]);
        return new EdwardsElement(power);
    }

    /** product = product · base^exponent. */
    void multiplyByPowerVartime(long[] product, BigInteger exponent, long[] work) {
        int[] digits = Digits.signedVartime(exponent, WINDOW);
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[i];
            if (digit > 0) {
                EdwardsCurve.addAffine(product, 0, product, 0, table, entry(i, digit), work);
            } else if (digit < 0) {
                EdwardsCurve.subtractAffine(product, 0, product, 0, table, entry(i, -digit), work);
            }
        }
    }

    private static int entry(int window, int multiple) {
        return (window * ENTRIES + multiple - 1) * AFFINE;
    }

    /** The odd digits of 64 first, then four squarings, then the even ones. */
    @Override
    public Element pow(SecretScalar exponent) {
        byte[] digits = Digits.radix16(exponent.limbs(Edwards25519.GROUP.scalars));
        long[] work = new long[POINT];
        long[] power = new long[POINT];
        EdwardsCurve.setIdentity(power, 0);
        addEveryOther(power, digits, 1, work);
        for (int i = 0; i < 4; i++) {
            EdwardsCurve.twice(power, 0, power, 0, work);
        }
        addEveryOther(power, digits, 0, work);
        return new EdwardsElement(power);
    }

    private void addEveryOther(long[] power, byte[] digits, int first, long[] work) {
        long[] addend = new long[AFFINE];
        for (int i = 0; i < WINDOWS; i++) {
            Selection.affine(addend, secretTable, i * SECRET_ENTRIES * AFFINE, digits[2 * i + first]);
            EdwardsCurve.addAffine(power, 0, power, 0, addend, 0, work);
        }
    }
}
