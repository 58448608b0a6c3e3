package huisheng.ballot.count;

import huisheng.ballot.poll.PollRules;
import huisheng.ballots.counting.PassRule;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the numbers of a vote mean by its own rules. Nothing is rounded, nothing is drawn by lot: who tie at the last seat go
 * to a second vote among themselves. What is the same for every kind of vote stands here.
 */
public abstract sealed class Reckoning
        permits ReckoningByVotes, ReckoningByMotions, ReckoningByRanks, ReckoningByGrades {
    private final PollRules rules;
    private final Turnout turnout;
    private final List<String> answers;

    /**
     * How many there were.
     *
     * @param entitled on the roll
     * @param papers collected
     * @param ballots that count, one a voter
     */
    public record Turnout(int entitled, int papers, int ballots) implements Serializable {
        public Turnout {
            if (entitled < 0 || papers < 0 || ballots < 0) throw new IllegalArgumentException("fewer than nobody");
        }
    }

    /** @param answers what is voted on, in the order of the ballot */
    Reckoning(PollRules rules, Turnout turnout, List<String> answers) {
        this.rules = rules;
        this.turnout = turnout;
        this.answers = List.copyOf(answers);
    }

    /** What it has come to if it is not void. */
    abstract Ruling valid();

    /** What was voted on and what each has come to. */
    public abstract List<Line> lines();

    /** What it means if it is not void, in the order in which one reasons. */
    abstract List<Sentence> reasons();

    /** What a second vote would decide; asked only where the vote is not void. */
    abstract Optional<Runoff> left();

    /** Heads of the numbers of a {@link Line}, in order; none where it holds one number, the votes. */
    public List<String> columns() {
        return List.of();
    }

    public Turnout turnout() {
        return turnout;
    }

    public Ruling ruling() {
        if (!reconciles()) return Ruling.MORE_BALLOTS_THAN_PAPERS;
        return quorate() ? valid() : Ruling.NO_QUORUM;
    }

    /** No more ballots than papers were collected, and no more papers than there are voters. */
    public boolean reconciles() {
        return turnout.ballots() <= turnout.papers() && turnout.papers() <= turnout.entitled();
    }

    public boolean quorate() {
        return quorum().holds(BigInteger.valueOf(turnout.ballots()));
    }

    boolean isValid() {
        return reconciles() && quorate();
    }

    /** The fewest ballots with which the vote is valid. */
    public long quorumNeeds() {
        return fewest(quorum());
    }

    /**
     * What a second vote would decide: the seats for which some tie, among these, or those that nobody has won, among all who
     * were not elected. Empty where nothing is left, or the vote is void, or nobody is.
     */
    public Optional<Runoff> runoff() {
        return ruling().isVoid() ? Optional.empty() : left();
    }

    /** @param places in the ballot, from 1 */
    public record Runoff(List<Integer> places, int seats) implements Serializable {
        public Runoff {
            places = List.copyOf(places);
        }

        static Runoff of(List<Integer> answers, int seats) {
            return new Runoff(answers.stream().map(i -> i + 1).toList(), seats);
        }
    }

    /** What it all means, in sentences to be filled with numbers, in the order in which one reasons. */
    public List<Sentence> sentences() {
        List<Sentence> said = new ArrayList<>();
        said.add(new Sentence("turnout", turnout.entitled(), turnout.papers(), turnout.ballots()));
        said.add(new Sentence(reconciles() ? "reconciled" : "notReconciled", turnout.papers(), turnout.ballots()));
        said.add(new Sentence(
                quorate() ? "quorum" : "noQuorum",
                turnout.entitled(),
                rules.quorumNumerator(),
                rules.quorumDenominator(),
                quorumNeeds(),
                turnout.ballots()));
        if (isValid()) said.addAll(reasons());
        return said;
    }

    PollRules rules() {
        return rules;
    }

    List<String> answers() {
        return answers;
    }

    String names(List<Integer> which) {
        return String.join("、", which.stream().map(answers::get).toList());
    }

    private PassRule quorum() {
        return PassRule.atLeast(
                rules.quorumNumerator(), rules.quorumDenominator(), BigInteger.valueOf(turnout.entitled()));
    }

    static long fewest(PassRule rule) {
        var product = rule.base().multiply(BigInteger.valueOf(rule.numerator()));
        var parts = product.divideAndRemainder(BigInteger.valueOf(rule.denominator()));
        boolean more = rule.strictly() || parts[1].signum() > 0;
        return parts[0].longValueExact() + (more ? 1 : 0);
    }
}
