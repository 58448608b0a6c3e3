package huisheng.ballots.group;

import static huisheng.ballots.group.LaneCurve.POINT;
import static huisheng.ballots.group.LaneField.LANES;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jdk.incubator.vector.LongVector;

/**
 * Powers of up to eight bases in lock step, from right to left as {@link EdwardsSharedPowers}. Digits stand at the same positions
 * for every exponent: signed, base 16; each lane gathers the bucket of its own digit and scatters it back. Bucket 0
 * takes what a digit 0 adds and is never read. The order's digits are the same for all and need no gathering.
 */
final class VectorLanes implements Lanes {
    private static final int WINDOW = 4;
    private static final int WINDOWS = 64;
    private static final int BUCKETS = 1 + (1 << WINDOW - 1);
    private static final int ORDER_WIDTH = 5;
    private static final int ORDER_BUCKETS = 1 << ORDER_WIDTH - 2;
    private static final byte[] ORDER_DIGITS = Digits.nonAdjacentVartime(EdwardsConstants.Q, ORDER_WIDTH);
    private static final int TOP = 252;

    /** Whether the processor has registers of eight longs, and the compiler uses them. */
    static boolean fitsThisMachine() {
        return LongVector.SPECIES_PREFERRED.length() == LANES;
    }

    @Override
    public List<SharedPowers> powersVartime(List<EdwardsElement> bases, List<List<BigInteger>> exponents) {
        return new Run(bases, exponents).powers();
    }

    @Override
    public List<Element> timesPowersVartime(
            long[] table, int windowBits, List<EdwardsElement> factors, List<BigInteger> exponents) {
        int n = factors.size();
        int[][] digits = new int[LANES][];
        long[] power = new long[POINT];
        LaneCurve.setIdentity(power, 0);
        int windows = 0;
        for (int lane = 0; lane < n; lane++) {
            LaneCurve.put(power, 0, lane, factors.get(lane).point());
            digits[lane] = Digits.signedVartime(exponents.get(lane), windowBits);
            windows = Math.max(windows, digits[lane].length);
        }
        int neutral = table.length - EdwardsCurve.AFFINE;
        long[] held = new long[LaneCurve.AFFINE];
        long[] work = new long[POINT];
        long[] signs = new long[LANES];
        int[] places = new int[LANES];
        for (int i = 0; i < windows; i++) {
            for (int lane = 0; lane < LANES; lane++) {
                int digit = lane < n && i < digits[lane].length ? digits[lane][i] : 0;
                int entry = (i << windowBits - 1) + Math.abs(digit) - 1;
                places[lane] = digit == 0 ? neutral : entry * EdwardsCurve.AFFINE;
                signs[lane] = digit >> 31;
            }
            LaneCurve.gather(held, 15, table, places, 1);
            LaneCurve.affineWithSigns(held, signs);
            LaneCurve.addAffine(power, 0, held, 0, work);
        }
        List<Element> products = new ArrayList<>(n);
        for (int lane = 0; lane < n; lane++) {
            products.add(new EdwardsElement(LaneCurve.take(power, 0, lane)));
        }
        return products;
    }

    /** One run of squarings for the bases of all lanes. */
    private static final class Run {
        private final List<EdwardsElement> bases;
        private final List<List<BigInteger>> exponents;
        private final int most;
        private final byte[][][] digits;
        private final long[][] buckets;
        private final long[] order = new long[ORDER_BUCKETS * POINT];
        private final boolean[] orderUsed = new boolean[ORDER_BUCKETS];
        private final long[] power = new long[POINT];
        private final long[] addend = new long[POINT];
        private final long[] signed = new long[POINT];
        private final long[] held = new long[POINT];
        private final long[] work = new long[POINT];
        private final long[] signs = new long[LANES];
        private final int[] places = new int[LANES];

        Run(List<EdwardsElement> bases, List<List<BigInteger>> exponents) {
            this.bases = bases;
            this.exponents = exponents;
            this.most = exponents.stream().mapToInt(List::size).max().orElse(0);
            this.digits = new byte[most][LANES][WINDOWS];
            this.buckets = new long[most][BUCKETS * POINT];
            LaneCurve.setIdentity(power, 0);
            for (int lane = 0; lane < bases.size(); lane++) {
                LaneCurve.put(power, 0, lane, bases.get(lane).point());
                List<BigInteger> own = exponents.get(lane);
                for (int e = 0; e < own.size(); e++) {
                    setDigits(digits[e][lane], own.get(e));
                }
            }
            for (long[] one : buckets) {
                for (int k = 0; k < BUCKETS; k++) {
                    LaneCurve.setIdentity(one, k * POINT);
                }
            }
        }

        private static void setDigits(byte[] digits, BigInteger exponent) {
            int[] signed = Digits.signedVartime(exponent, WINDOW);
            for (int i = 0; i < signed.length; i++) {
                digits[i] = (byte) signed[i];
            }
        }

        List<SharedPowers> powers() {
            fill();
            long[] ofOrder = orderPower();
            List<List<Element>> powers = new ArrayList<>();
            for (int lane = 0; lane < bases.size(); lane++) {
                powers.add(new ArrayList<>());
            }
            for (int e = 0; e < most; e++) {
                long[] sum = sum(buckets[e]);
                for (int lane = 0; lane < bases.size(); lane++) {
                    if (e < exponents.get(lane).size()) {
                        powers.get(lane).add(new EdwardsElement(LaneCurve.take(sum, 0, lane)));
                    }
                }
            }
            List<SharedPowers> all = new ArrayList<>();
            for (int lane = 0; lane < bases.size(); lane++) {
                boolean member = EdwardsCurve.isIdentity(LaneCurve.take(ofOrder, 0, lane), 0);
                all.add(new SharedPowers(member, powers.get(lane)));
            }
            return Collections.unmodifiableList(all);
        }

        private void fill() {
            for (int position = 0; position <= TOP; position++) {
                if (position > 0) {
                    LaneCurve.twiceWithoutT(power, 0, work);
                }
                boolean window = position % WINDOW == 0 && most > 0;
                if (window || ORDER_DIGITS[position] != 0) {
                    if (position > 0) {
                        LaneCurve.finishT(power, 0, work);
                    }
                    LaneCurve.toAddend(addend, power, 0);
                    if (ORDER_DIGITS[position] != 0) {
                        addToOrder(ORDER_DIGITS[position]);
                    }
                    for (int e = 0; window && e < most; e++) {
                        addToBuckets(e, position / WINDOW);
                    }
                }
            }
        }

        private void addToOrder(int digit) {
            int k = Math.abs(digit) >> 1;
            if (!orderUsed[k]) {
                LaneCurve.setIdentity(order, k * POINT);
                orderUsed[k] = true;
            }
            Arrays.fill(signs, digit < 0 ? -1 : 0);
            LaneCurve.withSigns(signed, addend, signs);
            LaneCurve.add(order, k * POINT, signed, 0, work);
        }

        private void addToBuckets(int e, int window) {
            for (int lane = 0; lane < LANES; lane++) {
                int digit = digits[e][lane][window];
                signs[lane] = digit >> 31;
                places[lane] = Math.abs(digit) * POINT + lane;
            }
            LaneCurve.withSigns(signed, addend, signs);
            LaneCurve.gather(held, 20, buckets[e], places, LANES);
            LaneCurve.add(held, 0, signed, 0, work);
            LaneCurve.scatter(held, 20, buckets[e], places, LANES);
        }

        /** The product of bucket_k^k for k = 8..1: that of the suffix products. */
        private long[] sum(long[] bucket) {
            long[] suffix = Arrays.copyOfRange(bucket, (BUCKETS - 1) * POINT, BUCKETS * POINT);
            long[] sum = suffix.clone();
            for (int k = BUCKETS - 2; k >= 1; k--) {
                times(suffix, bucket, k * POINT);
                times(sum, suffix, 0);
            }
            return sum;
        }

        /** The product of bucket_k^(2k+1). */
        private long[] orderPower() {
            long[] suffix = new long[POINT];
            long[] sum = new long[POINT];
            LaneCurve.setIdentity(suffix, 0);
            LaneCurve.setIdentity(sum, 0);
            for (int k = ORDER_BUCKETS - 1; k >= 0; k--) {
                if (orderUsed[k]) {
                    times(suffix, order, k * POINT);
                }
                if (k > 0) {
                    times(sum, suffix, 0);
                }
            }
            LaneCurve.twiceWithoutT(sum, 0, work);
            LaneCurve.finishT(sum, 0, work);
            times(sum, suffix, 0);
            return sum;
        }

        private void times(long[] product, long[] points, int at) {
            LaneCurve.toAddend(addend, points, at);
            LaneCurve.add(product, 0, addend, 0, work);
        }
    }
}
