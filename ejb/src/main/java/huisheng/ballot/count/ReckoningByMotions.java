package huisheng.ballot.count;

import huisheng.ballot.poll.PollDraft;
import huisheng.ballot.poll.PollRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Several motions, each decided by the same share of votes; what becomes of one says nothing of the others. */
public final class ReckoningByMotions extends Reckoning {
    private final List<List<Long>> sums;
    private final Passing passing;

    /** @param sums one row a motion: how many were for it, against it, and abstained */
    public ReckoningByMotions(PollRules rules, Turnout turnout, List<String> answers, List<List<Long>> sums) {
        super(rules, turnout, answers);
        boolean fits = sums.size() == answers.size()
                && sums.stream().allMatch(row -> row.size() == PollDraft.MOTION_ANSWERS.size());
        if (!fits) throw new IllegalArgumentException("one row a motion, one number an answer");
        this.sums = sums.stream().map(List::copyOf).toList();
        this.passing = new Passing(rules, turnout);
    }

    @Override
    Ruling valid() {
        long carried = sums.stream().filter(this::isCarried).count();
        if (carried == 0) return Ruling.NOT_CARRIED;
        return carried == sums.size() ? Ruling.CARRIED : Ruling.PARTLY_CARRIED;
    }

    @Override
    public List<Line> lines() {
        return IntStream.range(0, sums.size()).mapToObj(this::line).toList();
    }

    private Line line(int i) {
        var carried = isCarried(sums.get(i)) ? Line.Candidacy.CARRIED : Line.Candidacy.NOT_CARRIED;
        return new Line(i + 1, answers().get(i), sums.get(i), isValid() ? carried : null, 0, null);
    }

    @Override
    public List<String> columns() {
        return PollDraft.MOTION_ANSWERS;
    }

    @Override
    List<Sentence> reasons() {
        List<Sentence> said = new ArrayList<>();
        said.add(passing.sentence());
        for (int i = 0; i < sums.size(); i++)
            said.add(new Sentence(
                    isCarried(sums.get(i)) ? "motionCarried" : "motionNotCarried",
                    i + 1,
                    answers().get(i),
                    sums.get(i).get(0),
                    passing.needs()));
        return said;
    }

    @Override
    Optional<Runoff> left() {
        return Optional.empty();
    }

    private boolean isCarried(List<Long> row) {
        return passing.holds(row.get(0));
    }
}
