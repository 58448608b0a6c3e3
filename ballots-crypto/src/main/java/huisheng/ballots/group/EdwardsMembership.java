package huisheng.ballots.group;

import static huisheng.ballots.group.EdwardsCurve.AFFINE;
import static huisheng.ballots.group.EdwardsCurve.POINT;

import java.util.List;

/**
 * Whether many points are all in the subgroup of prime order. A random half of the points is multiplied and the
 * product tested: if any point is outside, at least half of all choices give a product outside. 128 independent
 * choices leave a chance below 2^-128. Choices are made several at a time: each point goes into the bucket that its
 * random bits name, and the product for one bit is that of all buckets with the bit set.
 */
final class EdwardsMembership {
    private static final int CHOICES = 128;
    /** Below so many points, each is tested alone. Measured. */
    private static final int MANY = 160;

    private EdwardsMembership() {}

    static boolean areMembersVartime(List<EdwardsElement> elements) {
        if (elements.size() < MANY) {
            return elements.stream().allMatch(Edwards25519.GROUP::isMember);
        }
        return areMembersByChoices(EdwardsProducts.affineAddends(elements), elements.size());
    }

    /** The batched test whatever the number of points. */
    static boolean areMembersByChoices(long[] addends, int n) {
        int w = bestWidth(n);
        for (int done = 0; done < CHOICES; done += w) {
            if (!areMembersByOneRound(addends, n, Math.min(w, CHOICES - done))) {
                return false;
            }
        }
        return true;
    }

    private static int bestWidth(int n) {
        int best = 1;
        for (int w = 2; w <= 14; w++) {
            if (cost(w, n) < cost(best, n)) {
                best = w;
            }
        }
        return best;
    }

    /** In field multiplications: 7 for a point, 18 for a bucket. */
    private static long cost(int w, int n) {
        return ((CHOICES + w - 1) / w) * (7L * n + (18L << w));
    }

    private static boolean areMembersByOneRound(long[] addends, int n, int w) {
        long[] work = new long[POINT];
        long[] buckets = new long[POINT << w];
        for (int at = 0; at < buckets.length; at += POINT) {
            EdwardsCurve.setIdentity(buckets, at);
        }
        byte[] random = Randomness.system().bytes(2 * n);
        for (int i = 0; i < n; i++) {
            int at = POINT * ((random[2 * i] & 0xff | random[2 * i + 1] << 8) & (1 << w) - 1);
            EdwardsCurve.addAffine(buckets, at, buckets, at, addends, AFFINE * i, work);
        }
        return productsAreMembers(buckets, w, work);
    }

    /** For the top bit: the product of the upper half; then both halves are laid over each other for the next bit. */
    private static boolean productsAreMembers(long[] buckets, int w, long[] work) {
        long[] addend = new long[EdwardsCurve.ADDEND];
        long[] product = new long[POINT];
        for (int half = POINT << w - 1; half >= POINT; half >>= 1) {
            EdwardsCurve.setIdentity(product, 0);
            for (int at = 0; at < half; at += POINT) {
                EdwardsCurve.toAddend(addend, 0, buckets, half + at);
                EdwardsCurve.add(product, 0, product, 0, addend, 0, work);
                EdwardsCurve.add(buckets, at, buckets, at, addend, 0, work);
            }
            if (!EdwardsCurve.isIdentity(EdwardsPowers.powOrder(product), 0)) {
                return false;
            }
        }
        return true;
    }
}
