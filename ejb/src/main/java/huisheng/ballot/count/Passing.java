package huisheng.ballot.count;

import huisheng.ballot.poll.PassBase;
import huisheng.ballot.poll.PollRules;
import huisheng.ballots.counting.PassRule;
import java.math.BigInteger;

/** The share of votes with which something passes in one vote. */
record Passing(PollRules rules, Reckoning.Turnout turnout) {
    /** Of how many the share is taken. */
    int base() {
        return rules.base() == PassBase.ROLL ? turnout.entitled() : turnout.ballots();
    }

    PassRule rule() {
        return new PassRule(
                BigInteger.valueOf(base()), rules.passNumerator(), rules.passDenominator(), rules.strictly());
    }

    /** The fewest votes that are enough. */
    long needs() {
        return Reckoning.fewest(rule());
    }

    boolean holds(long votes) {
        return rule().holds(BigInteger.valueOf(votes));
    }

    Sentence sentence() {
        return new Sentence(
                (rules.strictly() ? "moreThan." : "atLeast.") + rules.base(),
                base(),
                rules.passNumerator(),
                rules.passDenominator(),
                needs());
    }
}
