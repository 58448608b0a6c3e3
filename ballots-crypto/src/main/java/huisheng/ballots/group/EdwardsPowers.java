package huisheng.ballots.group;

import static huisheng.ballots.group.EdwardsCurve.ADDEND;
import static huisheng.ballots.group.EdwardsCurve.POINT;

import java.math.BigInteger;
import java.util.List;

/** A point to a power. */
final class EdwardsPowers {
    private static final int WIDTH = 5;
    private static final byte[] ORDER_DIGITS = Digits.nonAdjacentVartime(EdwardsConstants.Q, WIDTH);

    private EdwardsPowers() {}

    static long[] powVartime(long[] base, BigInteger exponent) {
        return powVartime(base, Digits.nonAdjacentVartime(exponent, WIDTH));
    }

    /** base^q, the neutral element exactly for members of the subgroup. */
    static long[] powOrder(long[] base) {
        return powVartime(base, ORDER_DIGITS);
    }

    private static long[] powVartime(long[] base, byte[] digits) {
        return productVartime(oddMultiples(base), new byte[][] {digits});
    }

    /** The product of bases[i]^digits[i], squarings shared, from the tables of {@link #oddMultiples} side by side. */
    static long[] productVartime(long[] tables, byte[][] digits) {
        long[] work = new long[POINT];
        long[] power = new long[POINT];
        EdwardsCurve.setIdentity(power, 0);
        int position = top(digits);
        for (; position >= 0; position--) {
            EdwardsCurve.twiceWithoutT(power, 0, power, 0, work);
            boolean hasT = false;
            for (int i = 0; i < digits.length; i++) {
                int digit = digits[i][position];
                if (digit != 0) {
                    if (!hasT) {
                        EdwardsCurve.finishT(power, 0, work);
                    }
                    addDigit(power, tables, i, digit, work);
                    hasT = true;
                }
            }
            if (!hasT && position == 0) {
                EdwardsCurve.finishT(power, 0, work);
            }
        }
        return power;
    }

    private static void addDigit(long[] power, long[] tables, int base, int digit, long[] work) {
        int entry = ADDEND * ((base << WIDTH - 2) + (Math.abs(digit) >> 1));
        if (digit > 0) {
            EdwardsCurve.add(power, 0, power, 0, tables, entry, work);
        } else {
            EdwardsCurve.subtract(power, 0, power, 0, tables, entry, work);
        }
    }

    private static int top(byte[][] digits) {
        for (int position = Digits.POSITIONS - 1; position > 0; position--) {
            for (byte[] one : digits) {
                if (one[position] != 0) {
                    return position;
                }
            }
        }
        return 0;
    }

    static byte[] digitsVartime(BigInteger exponent) {
        return Digits.nonAdjacentVartime(exponent, WIDTH);
    }

    /** Addends of base^1, base^3, … base^15. */
    static long[] oddMultiples(long[] base) {
        long[] table = new long[ADDEND << WIDTH - 2];
        oddMultiples(table, 0, base, 0);
        return table;
    }

    static void oddMultiples(long[] tables, int at, long[] base, int bi) {
        long[] work = new long[POINT];
        long[] square = new long[POINT];
        long[] power = new long[POINT];
        EdwardsCurve.twice(square, 0, base, bi, work);
        EdwardsCurve.toAddend(tables, at, base, bi);
        for (int i = 1; i < 1 << WIDTH - 2; i++) {
            EdwardsCurve.add(power, 0, square, 0, tables, at + ADDEND * (i - 1), work);
            EdwardsCurve.toAddend(tables, at + ADDEND * i, power, 0);
        }
    }

    static int tableLength() {
        return ADDEND << WIDTH - 2;
    }

    static long[] pow(EdwardsElement base, SecretScalar exponent) {
        return product(List.of(base), List.of(exponent));
    }

    /** The product of bases[i]^exponents[i] by 64 windows of four bits; every window reads every entry of the tables. */
    static long[] product(List<EdwardsElement> bases, List<SecretScalar> exponents) {
        int n = bases.size();
        byte[][] digits = new byte[n][];
        long[][] tables = new long[n][];
        for (int i = 0; i < n; i++) {
            digits[i] = Digits.radix16(exponents.get(i).limbs(Edwards25519.GROUP.scalars));
            tables[i] = firstMultiples(bases.get(i).point());
        }
        long[] addend = new long[ADDEND];
        long[] work = new long[POINT];
        long[] power = new long[POINT];
        EdwardsCurve.setIdentity(power, 0);
        for (int position = 63; position >= 0; position--) {
            for (int j = 0; j < 3; j++) {
                EdwardsCurve.twiceWithoutT(power, 0, power, 0, work);
            }
            EdwardsCurve.twice(power, 0, power, 0, work);
            for (int i = 0; i < n; i++) {
                Selection.addend(addend, tables[i], digits[i][position]);
                EdwardsCurve.add(power, 0, power, 0, addend, 0, work);
            }
        }
        return power;
    }

    /** Addends of base^1 … base^8. */
    private static long[] firstMultiples(long[] base) {
        long[] work = new long[POINT];
        long[] power = base.clone();
        long[] table = new long[8 * ADDEND];
        EdwardsCurve.toAddend(table, 0, base, 0);
        for (int i = 1; i < 8; i++) {
            EdwardsCurve.add(power, 0, power, 0, table, 0, work);
            EdwardsCurve.toAddend(table, ADDEND * i, power, 0);
        }
        return table;
    }
}
