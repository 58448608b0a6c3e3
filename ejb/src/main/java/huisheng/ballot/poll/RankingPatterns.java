package huisheng.ballot.poll;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * In how many ways so many options can be ranked, beside how many may rank them. A ballot that is opened shows how it ranks: where
 * there are many ways, one that is rare can be agreed with a buyer, who then looks whether it is there.
 *
 * @param roll how many are on it, or would be if it were frozen now
 */
public record RankingPatterns(int options, int roll) implements Serializable {
    private static final BigInteger VOTERS_FOR_EACH = BigInteger.TEN;

    /**
     * Ranks without gaps, equal ones and unranked options allowed. Such a ranking is a row of classes, none of them empty; what is not ranked is
     * the last of them or, where all are ranked, there is no such class: so each row of classes is two rankings.
     */
    public BigInteger number() {
        var rows = new BigInteger[options + 1];
        rows[0] = BigInteger.ONE;
        for (int n = 1; n <= options; n++) {
            rows[n] = BigInteger.ZERO;
            var first = BigInteger.ONE;
            for (int k = 1; k <= n; k++) {
                first = first.multiply(BigInteger.valueOf(n - k + 1L)).divide(BigInteger.valueOf(k));
                rows[n] = rows[n].add(first.multiply(rows[n - k]));
            }
        }
        return options == 0 ? BigInteger.ONE : rows[options].shiftLeft(1);
    }

    /** More than one for every ten people. */
    public boolean isMany() {
        return number().multiply(VOTERS_FOR_EACH).compareTo(BigInteger.valueOf(roll)) > 0;
    }
}
