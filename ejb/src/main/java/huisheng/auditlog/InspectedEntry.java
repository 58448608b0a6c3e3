package huisheng.auditlog;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was found when an entry was reckoned anew.
 *
 * @param number from 1
 * @param at null if the row is gone
 * @param kind as it stands in the table; null if the row is gone
 * @param commitment whether content and salt open the commitment
 * @param leaf whether kind, time and commitment make the leaf of the tree
 * @param inclusion whether that leaf stands at its place under the latest signed state
 */
public record InspectedEntry(long number, Instant at, String kind, Holding commitment, Holding leaf, Holding inclusion)
        implements Serializable {
    static InspectedEntry missing(long number) {
        return new InspectedEntry(number, null, null, Holding.MISSING, Holding.MISSING, Holding.MISSING);
    }

    /** Whether nothing speaks against it. */
    public boolean isSound() {
        return isSound(commitment) && isSound(leaf) && isSound(inclusion);
    }

    private static boolean isSound(Holding holding) {
        return holding != Holding.FAILS && holding != Holding.MISSING;
    }
}
