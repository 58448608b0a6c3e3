package huisheng.ballot.count;

import java.io.Serializable;

/**
 * One answer and its votes.
 *
 * @param place in the ballot, from 1
 * @param standing of a candidate; null for the answers to a motion and where the vote is void
 */
public record Line(int place, String answer, long votes, Candidacy standing) implements Serializable {
    /** What a candidate has come to. */
    public enum Candidacy {
        ELECTED,
        RUNOFF,
        /** Passed, but others had more. */
        NO_SEAT_LEFT,
        TOO_FEW
    }
}
