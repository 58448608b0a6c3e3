package huisheng.ballots.group;

/** Table look-ups by a secret digit: every entry is read, none is addressed by the digit. */
final class Selection {
    private static final int EIGHT = 8;

    private Selection() {}

    /** selected = digit-th multiple, digit in [-8, 8], among the addends of the multiples 1 to 8. */
    static void addend(long[] selected, long[] table, int digit) {
        clear(selected, EdwardsCurve.ADDEND);
        pick(selected, table, 0, EdwardsCurve.ADDEND, absolute(digit));
        long zero = isEqual(digit, 0);
        selected[0] |= 1 & zero;
        selected[5] |= 1 & zero;
        selected[10] |= 2 & zero;
        negateIf(selected, 15, digit >> 31);
    }

    /** The same for a digit in [-16, 16] among 16 affine addends, which begin at some index. */
    static void affine(long[] selected, long[] table, int at, int digit) {
        clear(selected, EdwardsCurve.AFFINE);
        pick(selected, table, at, EdwardsCurve.AFFINE, absolute(digit));
        pick(selected, table, at + EIGHT * EdwardsCurve.AFFINE, EdwardsCurve.AFFINE, absolute(digit) - EIGHT);
        long zero = isEqual(digit, 0);
        selected[0] |= 1 & zero;
        selected[5] |= 1 & zero;
        negateIf(selected, 10, digit >> 31);
    }

    private static int absolute(int digit) {
        int sign = digit >> 31;
        return (digit ^ sign) - sign;
    }

    private static void clear(long[] selected, int length) {
        for (int i = 0; i < length; i++) {
            selected[i] = 0;
        }
    }

    /** Adds the multiple if it is one of 1 to 8. The eight entries lie one after the other; the masks stay in registers while the limbs go by. */
    private static void pick(long[] selected, long[] table, int at, int length, int multiple) {
        long m1 = isEqual(1, multiple);
        long m2 = isEqual(2, multiple);
        long m3 = isEqual(3, multiple);
        long m4 = isEqual(4, multiple);
        long m5 = isEqual(5, multiple);
        long m6 = isEqual(6, multiple);
        long m7 = isEqual(7, multiple);
        long m8 = isEqual(8, multiple);
        for (int i = 0; i < length; i++) {
            int j = at + i;
            selected[i] |= table[j] & m1
                    | table[j + length] & m2
                    | table[j + 2 * length] & m3
                    | table[j + 3 * length] & m4
                    | table[j + 4 * length] & m5
                    | table[j + 5 * length] & m6
                    | table[j + 6 * length] & m7
                    | table[j + 7 * length] & m8;
        }
    }

    /** All ones if equal, else 0. */
    private static long isEqual(int a, int b) {
        int difference = a ^ b;
        return ((difference | -difference) >> 31) ^ -1;
    }

    /** If the mask is all ones: exchanges y + x with y - x and negates 2dxy (or 2dt), which lies at an index. */
    private static void negateIf(long[] addend, int t2d, long mask) {
        for (int i = 0; i < Field25519.LIMBS; i++) {
            long exchange = (addend[i] ^ addend[5 + i]) & mask;
            addend[i] ^= exchange;
            addend[5 + i] ^= exchange;
            long t = addend[t2d + i];
            addend[t2d + i] = t ^ ((t ^ Field25519.twoP(i) - t) & mask);
        }
    }
}
