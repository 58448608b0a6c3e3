package huisheng.ballots.group;

import static huisheng.ballots.group.EdwardsCurve.ADDEND;
import static huisheng.ballots.group.EdwardsCurve.POINT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Several powers of one base with one run of squarings, from right to left: base^(2^i) goes, for each exponent whose
 * digit at i is not 0, into the bucket of that digit; at the end the buckets of one exponent are weighted and
 * multiplied. The group's order is one more exponent, and shows whether the base is a member.
 */
final class EdwardsSharedPowers {
    private static final int WIDTH = 5;
    private static final int BUCKETS = 1 << WIDTH - 2;
    /** The order's top digit is at bit 252; exponents are below the order, and their last carry reaches bit 253. */
    private static final int TOP = 253;

    private static final byte[] ORDER_DIGITS = Digits.nonAdjacentVartime(EdwardsConstants.Q, WIDTH);
    private final long[] work = new long[POINT];
    private final long[] addend = new long[ADDEND];
    private final byte[][] digits;
    private final long[] buckets;
    private final boolean[] used;

    private EdwardsSharedPowers(byte[][] digits) {
        this.digits = digits;
        this.buckets = new long[digits.length * BUCKETS * POINT];
        this.used = new boolean[digits.length * BUCKETS];
    }

    static SharedPowers ofVartime(EdwardsElement base, List<BigInteger> exponents) {
        int n = exponents.size();
        byte[][] digits = new byte[n + 1][];
        for (int i = 0; i < n; i++) {
            digits[i] = Digits.nonAdjacentVartime(exponents.get(i), WIDTH);
        }
        digits[n] = ORDER_DIGITS;
        EdwardsSharedPowers shared = new EdwardsSharedPowers(digits);
        shared.fill(base.point());
        List<Element> powers = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            powers.add(new EdwardsElement(shared.power(i)));
        }
        return new SharedPowers(EdwardsCurve.isIdentity(shared.power(n), 0), powers);
    }

    private void fill(long[] base) {
        long[] power = base.clone();
        for (int position = 0; position <= TOP; position++) {
            if (position > 0) {
                EdwardsCurve.twiceWithoutT(power, 0, power, 0, work);
            }
            if (isUsed(position)) {
                if (position > 0) {
                    EdwardsCurve.finishT(power, 0, work);
                }
                EdwardsCurve.toAddend(addend, 0, power, 0);
                addToBuckets(power, position);
            }
        }
    }

    private boolean isUsed(int position) {
        for (byte[] one : digits) {
            if (one[position] != 0) {
                return true;
            }
        }
        return false;
    }

    private void addToBuckets(long[] power, int position) {
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[i][position];
            if (digit != 0) {
                addToBucket(i * BUCKETS + (Math.abs(digit) >> 1), power, digit > 0);
            }
        }
    }

    private void addToBucket(int bucket, long[] power, boolean positive) {
        int at = bucket * POINT;
        if (!used[bucket]) {
            used[bucket] = true;
            if (positive) {
                System.arraycopy(power, 0, buckets, at, POINT);
            } else {
                EdwardsCurve.negate(buckets, at, power, 0);
            }
        } else if (positive) {
            EdwardsCurve.add(buckets, at, buckets, at, addend, 0, work);
        } else {
            EdwardsCurve.subtract(buckets, at, buckets, at, addend, 0, work);
        }
    }

    /** The product of bucket_k^(2k+1): suffix products give each k of them, their square and one more product the rest. */
    private long[] power(int exponent) {
        long[] suffix = new long[POINT];
        long[] sum = new long[POINT];
        EdwardsCurve.setIdentity(suffix, 0);
        EdwardsCurve.setIdentity(sum, 0);
        for (int k = BUCKETS - 1; k >= 0; k--) {
            int bucket = exponent * BUCKETS + k;
            if (used[bucket]) {
                EdwardsCurve.toAddend(addend, 0, buckets, bucket * POINT);
                EdwardsCurve.add(suffix, 0, suffix, 0, addend, 0, work);
            }
            if (k > 0) {
                EdwardsCurve.toAddend(addend, 0, suffix, 0);
                EdwardsCurve.add(sum, 0, sum, 0, addend, 0, work);
            }
        }
        EdwardsCurve.twice(sum, 0, sum, 0, work);
        EdwardsCurve.toAddend(addend, 0, suffix, 0);
        EdwardsCurve.add(sum, 0, sum, 0, addend, 0, work);
        return sum;
    }
}
