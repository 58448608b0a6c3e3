package huisheng.ballots.counting;

import java.math.BigInteger;

/**
 * The share of a base that a number of votes must reach: more than half of those entitled to attend, at least two thirds
 * of the roll, and the like. The base is a count of persons or of weight, chosen by the vote order and fixed before opening.
 *
 * @param base what the share is taken of: the entitled, those present, the ballots cast or the valid ones; not negative
 * @param numerator of the share, not negative
 * @param denominator of the share, positive
 * @param strictly true if the votes must exceed the share (过半数), false if reaching it is enough (半数以上)
 */
public record PassRule(BigInteger base, long numerator, long denominator, boolean strictly) {
    public PassRule {
        if (base.signum() < 0 || numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("a share is a non-negative fraction of a non-negative base");
        }
    }

    /** Strictly more than numerator/denominator of the base. */
    public static PassRule moreThan(long numerator, long denominator, BigInteger base) {
        return new PassRule(base, numerator, denominator, true);
    }

    /** At least numerator/denominator of the base. */
    public static PassRule atLeast(long numerator, long denominator, BigInteger base) {
        return new PassRule(base, numerator, denominator, false);
    }

    /** No threshold: every number of votes passes. */
    public static PassRule none() {
        return atLeast(0, 1, BigInteger.ZERO);
    }

    /** Compares votes × denominator with base × numerator, so that nothing is rounded. */
    public boolean holds(BigInteger votes) {
        int side =
                votes.multiply(BigInteger.valueOf(denominator)).compareTo(base.multiply(BigInteger.valueOf(numerator)));
        return strictly ? side > 0 : side >= 0;
    }
}
