package huisheng.ballots.group;

import static huisheng.ballots.group.EdwardsCurve.AFFINE;
import static huisheng.ballots.group.EdwardsCurve.POINT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Products of many points, plain and each to its own power. */
final class EdwardsProducts {
    /** From so many points on, buckets are faster than shared squarings. Measured. */
    private static final int MANY = 128;

    private EdwardsProducts() {}

    static Element product(List<EdwardsElement> elements) {
        long[] work = new long[POINT];
        long[] addend = new long[EdwardsCurve.ADDEND];
        long[] product = new long[POINT];
        EdwardsCurve.setIdentity(product, 0);
        for (EdwardsElement element : elements) {
            EdwardsCurve.toAddend(addend, 0, element.point(), 0);
            EdwardsCurve.add(product, 0, product, 0, addend, 0, work);
        }
        return new EdwardsElement(product);
    }

    static Element productOfPowersVartime(List<EdwardsElement> bases, List<BigInteger> exponents) {
        long[] product = bases.size() < MANY
                ? bySharedSquaringsVartime(bases, exponents)
                : byBucketsVartime(affineAddends(bases), exponents);
        return new EdwardsElement(product);
    }

    /** Straus 1964. */
    static long[] bySharedSquaringsVartime(List<EdwardsElement> bases, List<BigInteger> exponents) {
        int tableLength = EdwardsPowers.tableLength();
        long[] tables = new long[tableLength * bases.size()];
        byte[][] digits = new byte[bases.size()][];
        for (int i = 0; i < digits.length; i++) {
            EdwardsPowers.oddMultiples(tables, i * tableLength, bases.get(i).point(), 0);
            digits[i] = EdwardsPowers.digitsVartime(exponents.get(i));
        }
        return EdwardsPowers.productVartime(tables, digits);
    }

    /** Chunks share squarings; each fits a cache. */
    private static final int CHUNK = 64;

    static Element productOfPowers(List<EdwardsElement> bases, List<SecretScalar> exponents) {
        List<Element> products = new ArrayList<>();
        for (int from = 0; from < bases.size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, bases.size());
            products.add(
                    new EdwardsElement(EdwardsPowers.product(bases.subList(from, to), exponents.subList(from, to))));
        }
        return Edwards25519.GROUP.product(products);
    }

    /** The affine addends of points side by side. */
    static long[] affineAddends(List<EdwardsElement> bases) {
        int n = bases.size();
        long[] points = EdwardsElement.sideBySide(bases);
        if (!bases.stream().allMatch(EdwardsElement::isAffine)) {
            return EdwardsCurve.affineAddends(points, n);
        }
        long[] addends = new long[AFFINE * n];
        for (int i = 0; i < n; i++) {
            EdwardsCurve.toAffineAddend(addends, AFFINE * i, points, POINT * i);
        }
        return addends;
    }

    /** Pippenger 1976: window by window, each point goes into the bucket of its digit. */
    static long[] byBucketsVartime(long[] addends, List<BigInteger> exponents) {
        int n = exponents.size();
        int bits = exponents.stream().mapToInt(BigInteger::bitLength).max().orElse(0);
        int w = bestWidth(n, bits);
        int[][] digits = new int[n][];
        for (int i = 0; i < n; i++) {
            digits[i] = Digits.signedVartime(exponents.get(i), w);
        }
        long[] work = new long[POINT];
        long[] product = new long[POINT];
        long[] buckets = new long[POINT << w - 1];
        EdwardsCurve.setIdentity(product, 0);
        for (int window = bits / w; window >= 0; window--) {
            for (int i = 0; i < w; i++) {
                EdwardsCurve.twice(product, 0, product, 0, work);
            }
            fill(buckets, addends, digits, window, work);
            multiplyByWeighted(product, buckets, work);
        }
        return product;
    }

    private static int bestWidth(int n, int bits) {
        int best = 2;
        for (int w = 3; w <= 16; w++) {
            if (cost(w, n, bits) < cost(best, n, bits)) {
                best = w;
            }
        }
        return best;
    }

    /** In field multiplications: 7 for a point, 18 for a bucket. */
    private static long cost(int w, int n, int bits) {
        return (bits / w + 1) * (7L * n + (18L << w - 1));
    }

    private static void fill(long[] buckets, long[] addends, int[][] digits, int window, long[] work) {
        for (int at = 0; at < buckets.length; at += POINT) {
            EdwardsCurve.setIdentity(buckets, at);
        }
        for (int i = 0; i < digits.length; i++) {
            int digit = window < digits[i].length ? digits[i][window] : 0;
            if (digit > 0) {
                int at = POINT * (digit - 1);
                EdwardsCurve.addAffine(buckets, at, buckets, at, addends, AFFINE * i, work);
            } else if (digit < 0) {
                int at = POINT * (-digit - 1);
                EdwardsCurve.subtractAffine(buckets, at, buckets, at, addends, AFFINE * i, work);
            }
        }
    }

    /** product · bucket_1^1 · bucket_2^2 · …, as a product of suffix products. */
    private static void multiplyByWeighted(long[] product, long[] buckets, long[] work) {
        long[] addend = new long[EdwardsCurve.ADDEND];
        long[] suffix = new long[POINT];
        EdwardsCurve.setIdentity(suffix, 0);
        for (int at = buckets.length - POINT; at >= 0; at -= POINT) {
            EdwardsCurve.toAddend(addend, 0, buckets, at);
            EdwardsCurve.add(suffix, 0, suffix, 0, addend, 0, work);
            EdwardsCurve.toAddend(addend, 0, suffix, 0);
            EdwardsCurve.add(product, 0, product, 0, addend, 0, work);
        }
    }
}
