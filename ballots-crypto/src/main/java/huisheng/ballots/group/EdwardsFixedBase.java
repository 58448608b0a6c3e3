package huisheng.ballots.group;

import static huisheng.ballots.group.EdwardsCurve.AFFINE;
import static huisheng.ballots.group.EdwardsCurve.POINT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Multiples 1 to 128 of base^(256^i) for i = 0..31 and the neutral element, for public exponents (480 KB), and multiples 1 to 16 of base^(32^i)
 * for i = 0..50, for secret ones (77 KB).
 */
final class EdwardsFixedBase implements FixedBase {
    private static final int WINDOW = 8;
    private static final int WINDOWS = 32;
    private static final int ENTRIES = 1 << WINDOW - 1;
    private static final int SECRET_WINDOW = 5;
    private static final int SECRET_WINDOWS = 51;
    private static final int SECRET_ENTRIES = 1 << SECRET_WINDOW - 1;
    private final EdwardsElement base;
    private final long[] table;
    private final long[] secretTable;

    EdwardsFixedBase(EdwardsElement base) {
        this.base = base;
        long[] publicTable = table(base.point(), WINDOWS, ENTRIES);
        this.table = Arrays.copyOf(publicTable, publicTable.length + AFFINE);
        this.table[publicTable.length] = 1;
        this.table[publicTable.length + Field25519.LIMBS] = 1;
        this.secretTable = inWords(table(base.point(), SECRET_WINDOWS, SECRET_ENTRIES));
    }

    private static long[] inWords(long[] addends) {
        long[] words = new long[addends.length / AFFINE * Selection.WORDS];
        for (int i = 0; i * Field25519.LIMBS < addends.length; i++) {
            Field25519.toWords(words, 4 * i, addends, Field25519.LIMBS * i);
        }
        return words;
    }

    /** Affine addends of the multiples 1 to {@code entries} of base^((2 entries)^i) for each window i. */
    private static long[] table(long[] base, int windows, int entries) {
        long[] points = new long[windows * entries * POINT];
        long[] work = new long[POINT];
        long[] addend = new long[EdwardsCurve.ADDEND];
        long[] first = base.clone();
        for (int i = 0; i < windows; i++) {
            EdwardsCurve.toAddend(addend, 0, first, 0);
            int at = i * entries * POINT;
            System.arraycopy(first, 0, points, at, POINT);
            for (int j = 1; j < entries; j++, at += POINT) {
                EdwardsCurve.add(points, at + POINT, points, at, addend, 0, work);
            }
            EdwardsCurve.twice(first, 0, points, at, work);
        }
        return EdwardsCurve.affineAddends(points, windows * entries);
    }

    @Override
    public Element base() {
        return base;
    }

    @Override
    public Element powVartime(Scalar exponent) {
        return new EdwardsElement(timesPowVartime(EdwardsCurve.identity(), exponent));
    }

    @Override
    public Element timesPowVartime(Element factor, Scalar exponent) {
        long[] power = EdwardsElement.of(factor).point().clone();
        return new EdwardsElement(timesPowVartime(power, exponent));
    }

    @Override
    public List<Element> timesPowersVartime(List<Element> factors, List<Scalar> exponents) {
        Group.requireEqualLengths(factors, exponents);
        Optional<Lanes> lanes = Lanes.ofThisMachine();
        return lanes.isPresent() && factors.size() >= Lanes.enough()
                ? EdwardsManyPowers.timesPowersVartime(lanes.get(), table, WINDOW, factors, exponents)
                : FixedBase.super.timesPowersVartime(factors, exponents);
    }

    private long[] timesPowVartime(long[] power, Scalar exponent) {
        int[] digits = Digits.signedVartime(exponent.in(Edwards25519.GROUP.scalars), WINDOW);
        long[] work = new long[POINT];
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[i];
            if (digit > 0) {
                EdwardsCurve.addAffine(power, 0, power, 0, table, entry(i, digit), work);
            } else if (digit < 0) {
                EdwardsCurve.subtractAffine(power, 0, power, 0, table, entry(i, -digit), work);
            }
        }
        return power;
    }

    private static int entry(int window, int multiple) {
        return (window * ENTRIES + multiple - 1) * AFFINE;
    }

    @Override
    public Element pow(SecretScalar exponent) {
        return pow(exponent, SECRET_WINDOWS);
    }

    /** Digits are below 16, so k windows hold numbers below 2^(5k - 1) that are not quite as great as that. */
    @Override
    public Element powOfSmall(SecretScalar exponent, int bits) {
        return pow(exponent, Math.min(SECRET_WINDOWS, (bits + 1) / SECRET_WINDOW + 1));
    }

    private Element pow(SecretScalar exponent, int windows) {
        byte[] digits = Digits.radix32(exponent.limbs(Edwards25519.GROUP.scalars));
        long[] work = new long[POINT];
        long[] addend = new long[AFFINE];
        long[] words = new long[Selection.WORDS];
        long[] power = new long[POINT];
        EdwardsCurve.setIdentity(power, 0);
        for (int i = 0; i < windows; i++) {
            Selection.affine(addend, words, secretTable, i * SECRET_ENTRIES * Selection.WORDS, digits[i]);
            EdwardsCurve.addAffine(power, 0, power, 0, addend, 0, work);
        }
        return new EdwardsElement(power);
    }
}
