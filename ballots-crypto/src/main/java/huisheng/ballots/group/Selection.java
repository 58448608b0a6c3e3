package huisheng.ballots.group;

/** Table look-ups by a secret digit: every entry is read, none is addressed by the digit. */
final class Selection {
    private static final int LIMBS = Field25519.LIMBS;
    /** Of an affine addend: four a coordinate. */
    static final int WORDS = 12;

    private Selection() {}

    /** selected = digit-th multiple, digit in [-8, 8], among the addends of the multiples 1 to 8. */
    static void addend(long[] selected, long[] table, int digit) {
        pick(selected, table, 0, EdwardsCurve.ADDEND, 8, absolute(digit));
        long zero = isEqual(absolute(digit), 0);
        selected[0] |= 1 & zero;
        selected[5] |= 1 & zero;
        selected[10] |= 2 & zero;
        negateIf(selected, 15, digit >> 31);
    }

    /**
     * The same for a digit in [-16, 16] among 16 affine addends, which begin at some index and lie there as the words of
     * their coordinates (a fifth less to read than limbs). What words holds is lost.
     */
    static void affine(long[] selected, long[] words, long[] table, int at, int digit) {
        pick(words, table, at, WORDS, 16, absolute(digit));
        long zero = isEqual(absolute(digit), 0);
        words[0] |= 1 & zero;
        words[4] |= 1 & zero;
        for (int i = 0; i < 3; i++) Field25519.fromWords(selected, LIMBS * i, words, 4 * i);
        negateIf(selected, 10, digit >> 31);
    }

    private static int absolute(int digit) {
        int sign = digit >> 31;
        return (digit ^ sign) - sign;
    }

    /**
     * The multiple among entries that lie one after the other; zeros if it is 0. Four numbers after the other, because they
     * stay in registers while the entries go by.
     */
    private static void pick(long[] selected, long[] table, int at, int length, int entries, int multiple) {
        for (int i = 0; i < length; i += 4) {
            long r0 = 0;
            long r1 = 0;
            long r2 = 0;
            long r3 = 0;
            int j = at + i;
            for (int entry = 1; entry <= entries; entry += 4) {
                long m = isEqual(entry, multiple);
                long n = isEqual(entry + 1, multiple);
                long o = isEqual(entry + 2, multiple);
                long p = isEqual(entry + 3, multiple);
                int k = j + length;
                int l = k + length;
                int q = l + length;
                r0 |= table[j] & m | table[k] & n | table[l] & o | table[q] & p;
                r1 |= table[j + 1] & m | table[k + 1] & n | table[l + 1] & o | table[q + 1] & p;
                r2 |= table[j + 2] & m | table[k + 2] & n | table[l + 2] & o | table[q + 2] & p;
                r3 |= table[j + 3] & m | table[k + 3] & n | table[l + 3] & o | table[q + 3] & p;
                j = q + length;
            }
            selected[i] = r0;
            selected[i + 1] = r1;
            selected[i + 2] = r2;
            selected[i + 3] = r3;
        }
    }

    /** All ones if equal, else 0; for numbers that are not negative. */
    private static long isEqual(int a, int b) {
        return (long) (a ^ b) - 1 >> 63;
    }

    /** If the mask is all ones: exchanges y + x with y - x and negates 2dxy (or 2dt), which lies at an index. */
    private static void negateIf(long[] addend, int t2d, long mask) {
        for (int i = 0; i < Field25519.LIMBS; i++) {
            long exchange = (addend[i] ^ addend[5 + i]) & mask;
            addend[i] ^= exchange;
            addend[5 + i] ^= exchange;
            long t = addend[t2d + i];
            addend[t2d + i] = t ^ ((t ^ -t) & mask);
        }
    }
}
