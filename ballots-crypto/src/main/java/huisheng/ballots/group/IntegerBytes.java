package huisheng.ballots.group;

import java.math.BigInteger;

/** Small integers side by side in one number, a byte each, the last one least significant (3.1, 3.2). */
final class IntegerBytes {
    private IntegerBytes() {}

    static BigInteger pack(int[] values, int most) {
        if (values.length > most) {
            throw new IllegalArgumentException("more integers than an element holds");
        }
        BigInteger packed = BigInteger.ZERO;
        for (int value : values) {
            if (value < 0 || value > 255) {
                throw new IllegalArgumentException("not in 0..255");
            }
            packed = packed.shiftLeft(8).add(BigInteger.valueOf(value));
        }
        return packed;
    }

    static int[] unpack(int n, BigInteger packed) {
        int[] values = new int[n];
        for (int i = 0; i < n; i++) {
            values[n - 1 - i] = packed.shiftRight(8 * i).intValue() & 0xff;
        }
        return values;
    }
}
