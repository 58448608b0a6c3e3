package huisheng.ballots.group;

import java.util.Arrays;

/** Table look-ups by a secret digit in [-8, 8]: every entry is read, none is addressed by the digit. */
final class Selection {
    private static final int ENTRIES = 8;

    private Selection() {}

    /** selected = digit-th multiple among the addends of the multiples 1 to 8. */
    static void addend(long[] selected, long[] table, int digit) {
        pick(selected, table, 0, EdwardsCurve.ADDEND, digit);
        long zero = isEqual(digit, 0);
        selected[0] |= 1 & zero;
        selected[5] |= 1 & zero;
        selected[10] |= 2 & zero;
        negateIf(selected, 15, digit >> 31);
    }

    /** The same among affine addends, which begin at some index. */
    static void affine(long[] selected, long[] table, int at, int digit) {
        pick(selected, table, at, EdwardsCurve.AFFINE, digit);
        long zero = isEqual(digit, 0);
        selected[0] |= 1 & zero;
        selected[5] |= 1 & zero;
        negateIf(selected, 10, digit >> 31);
    }

    private static void pick(long[] selected, long[] table, int at, int length, int digit) {
        int sign = digit >> 31;
        int multiple = (digit ^ sign) - sign;
        Arrays.fill(selected, 0, length, 0);
        for (int entry = 0; entry < ENTRIES; entry++) {
            long mask = isEqual(entry + 1, multiple);
            int from = at + entry * length;
            for (int i = 0; i < length; i++) {
                selected[i] |= table[from + i] & mask;
            }
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
