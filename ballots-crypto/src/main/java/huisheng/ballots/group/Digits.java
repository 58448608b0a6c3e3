package huisheng.ballots.group;

import java.math.BigInteger;

/** Scalars as signed digits. */
final class Digits {
    /** Enough positions for a digit form of any number below 2^256. */
    static final int POSITIONS = 257;

    private Digits() {}

    /**
     * Width-w non-adjacent form: at each bit position 0 or an odd digit of absolute value below 2^(w-1), of any w
     * neighbours at most one is not 0. Its steps depend on the number.
     */
    static byte[] nonAdjacentVartime(BigInteger number, int w) {
        long[] words = words(number);
        byte[] digits = new byte[POSITIONS];
        int carry = 0;
        for (int position = 0; position < POSITIONS; ) {
            int window = carry + window(words, position, w);
            if ((window & 1) == 0) {
                position++;
                continue;
            }
            carry = window >> w - 1;
            digits[position] = (byte) (window - (carry << w));
            position += w;
        }
        return digits;
    }

    /** Digits of w bits in [-2^(w-1), 2^(w-1)], the least significant first, without the zeros at the top. */
    static int[] signedVartime(BigInteger number, int w) {
        int[] digits = new int[number.bitLength() / w + 1];
        long[] words = words(number);
        int carry = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = carry + window(words, w * i, w);
            carry = digit > 1 << w - 1 ? 1 : 0;
            digits[i] = digit - (carry << w);
        }
        return digits;
    }

    /** 64 digits in [-8, 8] of a number below 2^255, least significant first; the same steps for every number. */
    static byte[] radix16(int[] limbs) {
        byte[] digits = new byte[64];
        int carry = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = carry + (limbs[i / 8] >>> 4 * (i % 8) & 15);
            carry = digit + 8 >> 4;
            digits[i] = (byte) (digit - (carry << 4));
        }
        return digits;
    }

    /** 51 digits in [-16, 16] of a number below 2^254, least significant first; the same steps for every number. */
    static byte[] radix32(int[] limbs) {
        byte[] digits = new byte[51];
        int carry = 0;
        for (int i = 0; i < digits.length; i++) {
            int bit = 5 * i;
            long low = limbs[bit / 32] & 0xffffffffL;
            long high = bit / 32 + 1 < limbs.length ? limbs[bit / 32 + 1] : 0;
            int digit = carry + ((int) ((high << 32 | low) >>> bit % 32) & 31);
            carry = digit + 16 >> 5;
            digits[i] = (byte) (digit - (carry << 5));
        }
        return digits;
    }

    /** The number as 64-bit words, least significant first, and one word more than needed. */
    private static long[] words(BigInteger number) {
        byte[] bytes = number.toByteArray();
        long[] words = new long[bytes.length / 8 + 2];
        for (int i = 0; i < bytes.length; i++) {
            words[i / 8] |= (bytes[bytes.length - 1 - i] & 0xffL) << 8 * (i % 8);
        }
        return words;
    }

    private static int window(long[] words, int position, int w) {
        int word = position / 64;
        if (word >= words.length) {
            return 0;
        }
        int shift = position % 64;
        long bits = words[word] >>> shift;
        if (shift + w > 64 && word + 1 < words.length) {
            bits |= words[word + 1] << 64 - shift;
        }
        return (int) bits & (1 << w) - 1;
    }
}
