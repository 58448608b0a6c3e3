package huisheng.ballot.count;

import huisheng.ballot.poll.PassBase;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollRules;
import huisheng.ballots.counting.Approval;
import huisheng.ballots.counting.PassRule;
import huisheng.ballots.counting.Seats;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the numbers of a vote mean by its own rules. Nothing is rounded, nothing is drawn by lot: who tie at the last seat go
 * to a second vote among themselves.
 */
public final class Reckoning {
    private final PollKind kind;
    private final PollRules rules;
    private final Turnout turnout;
    private final List<String> answers;
    private final List<Long> votes;

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

    /** @param votes as the record gives them, one number an answer */
    public Reckoning(PollKind kind, PollRules rules, Turnout turnout, List<String> answers, List<Long> votes) {
        if (answers.size() != votes.size()) throw new IllegalArgumentException("one number an answer");
        this.kind = kind;
        this.rules = rules;
        this.turnout = turnout;
        this.answers = List.copyOf(answers);
        this.votes = List.copyOf(votes);
    }

    public Turnout turnout() {
        return turnout;
    }

    public Ruling ruling() {
        if (!reconciles()) return Ruling.MORE_BALLOTS_THAN_PAPERS;
        if (!quorate()) return Ruling.NO_QUORUM;
        if (kind == PollKind.MOTION)
            return pass().holds(BigInteger.valueOf(votes.get(0))) ? Ruling.CARRIED : Ruling.NOT_CARRIED;
        var seats = seats();
        if (!seats.runOff().isEmpty()) return Ruling.RUNOFF;
        return seats.open() > 0 ? Ruling.SEATS_OPEN : Ruling.ELECTED;
    }

    /** No more ballots than papers were collected, and no more papers than there are voters. */
    public boolean reconciles() {
        return turnout.ballots() <= turnout.papers() && turnout.papers() <= turnout.entitled();
    }

    public boolean quorate() {
        return quorum().holds(BigInteger.valueOf(turnout.ballots()));
    }

    /** The fewest ballots with which the vote is valid. */
    public long quorumNeeds() {
        return fewest(quorum());
    }

    /** The fewest votes with which something passes. */
    public long passNeeds() {
        return fewest(pass());
    }

    /** Of how many the share that passes is taken. */
    public int base() {
        return rules.base() == PassBase.ROLL ? turnout.entitled() : turnout.ballots();
    }

    /** The answers, for officers those with most votes first, and what each has come to. */
    public List<Line> lines() {
        if (kind == PollKind.MOTION)
            return IntStream.range(0, answers.size())
                    .mapToObj(i -> line(i, null))
                    .toList();
        var seats = seats();
        boolean valid = reconciles() && quorate();
        List<Line> lines = new ArrayList<>();
        for (var level : seats.standing()) for (int i : level) lines.add(line(i, valid ? standing(i, seats) : null));
        return lines;
    }

    /** How many seats nobody has won, those of a runoff not among them. */
    public int seatsOpen() {
        return kind == PollKind.MOTION ? 0 : seats().open();
    }

    /** How many seats those who tie will share. */
    public int seatsTied() {
        return kind == PollKind.MOTION ? 0 : seats().runOffSeats();
    }

    /**
     * What a second vote would decide: the seats for which some tie, among these, or those that nobody has won, among all who
     * were not elected. Empty where nothing is left, or the vote is void, or nobody is.
     */
    public Optional<Runoff> runoff() {
        if (kind == PollKind.MOTION || ruling().isVoid()) return Optional.empty();
        var seats = seats();
        var among = seats.runOff().isEmpty()
                ? IntStream.range(0, answers.size())
                        .boxed()
                        .filter(i -> !seats.elected().contains(i))
                        .toList()
                : seats.runOff();
        int left = seats.runOffSeats() + seats.open();
        return left == 0 || among.isEmpty()
                ? Optional.empty()
                : Optional.of(new Runoff(among.stream().map(i -> i + 1).toList(), left));
    }

    /** @param places in the ballot, from 1 */
    public record Runoff(List<Integer> places, int seats) implements Serializable {
        public Runoff {
            places = List.copyOf(places);
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
        if (!reconciles() || !quorate()) return said;
        said.add(new Sentence(
                (rules.strictly() ? "moreThan." : "atLeast.") + rules.base(),
                base(),
                rules.passNumerator(),
                rules.passDenominator(),
                passNeeds()));
        if (kind == PollKind.MOTION) said.add(motion());
        else officers(said);
        return said;
    }

    private Sentence motion() {
        return new Sentence(ruling() == Ruling.CARRIED ? "carried" : "notCarried", votes.get(0), passNeeds());
    }

    private void officers(List<Sentence> said) {
        var seats = seats();
        said.add(new Sentence("elected", rules.seats(), seats.elected().size()));
        if (!seats.runOff().isEmpty())
            said.add(new Sentence(
                    "runoff",
                    seats.runOff().size(),
                    votes.get(seats.runOff().get(0)),
                    seats.runOffSeats(),
                    names(seats.runOff())));
        if (seats.open() > 0) said.add(new Sentence("open", seats.open()));
    }

    private String names(List<Integer> which) {
        return String.join("、", which.stream().map(answers::get).toList());
    }

    private Line line(int answer, Line.Candidacy standing) {
        return new Line(answer + 1, answers.get(answer), votes.get(answer), standing);
    }

    private Line.Candidacy standing(int candidate, Seats seats) {
        if (seats.elected().contains(candidate)) return Line.Candidacy.ELECTED;
        if (seats.runOff().contains(candidate)) return Line.Candidacy.RUNOFF;
        return pass().holds(BigInteger.valueOf(votes.get(candidate)))
                ? Line.Candidacy.NO_SEAT_LEFT
                : Line.Candidacy.TOO_FEW;
    }

    private Seats seats() {
        return Approval.elect(votes.stream().map(BigInteger::valueOf).toList(), rules.seats(), pass());
    }

    private PassRule quorum() {
        return PassRule.atLeast(
                rules.quorumNumerator(), rules.quorumDenominator(), BigInteger.valueOf(turnout.entitled()));
    }

    private PassRule pass() {
        return new PassRule(
                BigInteger.valueOf(base()), rules.passNumerator(), rules.passDenominator(), rules.strictly());
    }

    private static long fewest(PassRule rule) {
        var product = rule.base().multiply(BigInteger.valueOf(rule.numerator()));
        var parts = product.divideAndRemainder(BigInteger.valueOf(rule.denominator()));
        boolean more = rule.strictly() || parts[1].signum() > 0;
        return parts[0].longValueExact() + (more ? 1 : 0);
    }
}
