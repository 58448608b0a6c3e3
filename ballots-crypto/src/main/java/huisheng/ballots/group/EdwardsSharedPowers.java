package huisheng.ballots.group;

import static huisheng.ballots.group.EdwardsCurve.ADDEND;
import static huisheng.ballots.group.EdwardsCurve.POINT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several powers of one base with one run of squarings, from right to left: base^(2^i) goes, for each exponent whose
 * digit at i is not 0, into the bucket of that digit; at the end the buckets of one exponent are weighted and
 * multiplied. The group's order can be one more exponent, and shows whether the base is a member.
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

    /** The powers, and whether the base is a member. */
    static SharedPowers ofVartime(EdwardsElement base, List<BigInteger> exponents) {
        int n = exponents.size();
        byte[][] digits = Arrays.copyOf(digits(exponents), n + 1);
        digits[n] = ORDER_DIGITS;
        EdwardsSharedPowers shared = new EdwardsSharedPowers(digits);
        shared.fill(base.point());
        return new SharedPowers(EdwardsCurve.isIdentity(shared.power(n), 0), shared.powers(n));
    }

    /** The powers of a base that is known to be a member. */
    static List<Element> ofMemberVartime(EdwardsElement base, List<BigInteger> exponents) {
        EdwardsSharedPowers shared = new EdwardsSharedPowers(digits(exponents));
        shared.fill(base.point());
        return shared.powers(exponents.size());
    }

    private static byte[][] digits(List<BigInteger> exponents) {
        byte[][] digits = new byte[exponents.size()][];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = Digits.nonAdjacentVartime(exponents.get(i), WIDTH);
        }
        return digits;
    }

    private List<Element> powers(int n) {
        List<Element> powers = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            powers.add(new EdwardsElement(power(i)));
        }
        return powers;
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

    /**
     * The product of bucket_k^(2k+1): suffix products give each k of them, their square and one more product the rest.
     * Products with nothing yet are copies.
     */
    private long[] power(int exponent) {
        long[] suffix = null;
        long[] sum = null;
        for (int k = BUCKETS - 1; k >= 0; k--) {
            int bucket = exponent * BUCKETS + k;
            if (used[bucket]) {
                suffix = times(suffix, buckets, bucket * POINT);
            }
            if (k > 0 && suffix != null) {
                sum = times(sum, suffix, 0);
            }
        }
        if (suffix == null) {
            return EdwardsCurve.identity();
        }
        if (sum != null) {
            EdwardsCurve.twice(sum, 0, sum, 0, work);
        }
        return times(sum, suffix, 0);
    }

    /** Multiplies the product by a point and gives it back; if there is none yet, a copy of the point. */
    private long[] times(long[] product, long[] points, int at) {
        if (product == null) {
            return Arrays.copyOfRange(points, at, at + POINT);
        }
        EdwardsCurve.toAddend(addend, 0, points, at);
        EdwardsCurve.add(product, 0, product, 0, addend, 0, work);
        return product;
    }
}
