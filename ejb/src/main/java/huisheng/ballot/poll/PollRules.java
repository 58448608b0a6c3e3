package huisheng.ballot.poll;

import java.io.Serializable;

/**
 * By which numbers a vote is judged.
 *
 * @param quorumNumerator with the denominator: the share of the roll whose ballots must be in the box
 * @param passNumerator with the denominator: the share of the base that must say yes
 * @param strictly whether that share must be exceeded (过半数) or reaching it is enough (以上)
 * @param base of what the share is taken
 * @param seats how many are elected at most; 0 for a motion
 * @param minimum ballots below which nothing is ever opened
 * @param threshold trustees without whom nothing is opened
 */
public record PollRules(
        int quorumNumerator,
        int quorumDenominator,
        int passNumerator,
        int passDenominator,
        boolean strictly,
        PassBase base,
        int seats,
        int minimum,
        int threshold)
        implements Serializable {
    public PollRules {
        if (quorumNumerator < 0
                || quorumDenominator < 1
                || quorumNumerator > quorumDenominator
                || passNumerator < 0
                || passDenominator < 1
                || passNumerator > passDenominator
                || seats < 0
                || minimum < 1
                || threshold < 1) throw new IllegalArgumentException("no rules of a vote");
    }

    /** The same for another number of seats. */
    PollRules forSeats(int others) {
        return new PollRules(
                quorumNumerator,
                quorumDenominator,
                passNumerator,
                passDenominator,
                strictly,
                base,
                others,
                minimum,
                threshold);
    }
}
