package huisheng.ballot.count;

import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollRules;
import huisheng.ballots.counting.Approval;
import huisheng.ballots.counting.Seats;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A motion or an election: one number an answer, and a share that must be reached. */
public final class ReckoningByVotes extends Reckoning {
    private final PollKind kind;
    private final List<Long> votes;
    private final Passing passing;

    /** @param votes as the record gives them, one number an answer */
    public ReckoningByVotes(PollKind kind, PollRules rules, Turnout turnout, List<String> answers, List<Long> votes) {
        super(rules, turnout, answers);
        if (answers.size() != votes.size()) throw new IllegalArgumentException("one number an answer");
        this.kind = kind;
        this.passing = new Passing(rules, turnout);
        this.votes = List.copyOf(votes);
    }

    @Override
    Ruling valid() {
        if (kind == PollKind.MOTION) return passing.holds(votes.get(0)) ? Ruling.CARRIED : Ruling.NOT_CARRIED;
        var seats = seats();
        if (!seats.runOff().isEmpty()) return Ruling.RUNOFF;
        return seats.open() > 0 ? Ruling.SEATS_OPEN : Ruling.ELECTED;
    }

    /** The fewest votes with which something passes. */
    public long passNeeds() {
        return passing.needs();
    }

    /** Of how many the share that passes is taken. */
    public int base() {
        return passing.base();
    }

    /** For officers those with most votes first. */
    @Override
    public List<Line> lines() {
        if (kind == PollKind.MOTION)
            return IntStream.range(0, answers().size())
                    .mapToObj(i -> line(i, null))
                    .toList();
        var seats = seats();
        boolean valid = isValid();
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

    @Override
    Optional<Runoff> left() {
        if (kind == PollKind.MOTION) return Optional.empty();
        var seats = seats();
        var among = seats.runOff().isEmpty()
                ? IntStream.range(0, answers().size())
                        .boxed()
                        .filter(i -> !seats.elected().contains(i))
                        .toList()
                : seats.runOff();
        int left = seats.runOffSeats() + seats.open();
        return left == 0 || among.isEmpty() ? Optional.empty() : Optional.of(Runoff.of(among, left));
    }

    @Override
    List<Sentence> reasons() {
        List<Sentence> said = new ArrayList<>();
        said.add(passing.sentence());
        if (kind == PollKind.MOTION) said.add(motion());
        else officers(said);
        return said;
    }

    private Sentence motion() {
        return new Sentence(ruling() == Ruling.CARRIED ? "carried" : "notCarried", votes.get(0), passNeeds());
    }

    private void officers(List<Sentence> said) {
        var seats = seats();
        said.add(new Sentence("elected", rules().seats(), seats.elected().size()));
        if (!seats.runOff().isEmpty())
            said.add(new Sentence(
                    "runoff",
                    seats.runOff().size(),
                    votes.get(seats.runOff().get(0)),
                    seats.runOffSeats(),
                    names(seats.runOff())));
        if (seats.open() > 0) said.add(new Sentence("open", seats.open()));
    }

    private Line line(int answer, Line.Candidacy standing) {
        return new Line(answer + 1, answers().get(answer), List.of(votes.get(answer)), standing, 0, null);
    }

    private Line.Candidacy standing(int candidate, Seats seats) {
        if (seats.elected().contains(candidate)) return Line.Candidacy.ELECTED;
        if (seats.runOff().contains(candidate)) return Line.Candidacy.RUNOFF;
        return passing.holds(votes.get(candidate)) ? Line.Candidacy.NO_SEAT_LEFT : Line.Candidacy.TOO_FEW;
    }

    private Seats seats() {
        return Approval.elect(votes.stream().map(BigInteger::valueOf).toList(), rules().seats(), passing.rule());
    }
}
