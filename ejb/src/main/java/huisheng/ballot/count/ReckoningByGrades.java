package huisheng.ballot.count;

import huisheng.ballot.poll.PollDraft;
import huisheng.ballot.poll.PollRules;
import huisheng.ballots.counting.MajorityGauge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options with the grades that members gave them, by {@link MajorityGauge}; nothing is taken and nothing is left out. */
public final class ReckoningByGrades extends Reckoning {
    private final List<List<Long>> sums;

    /** @param sums one row an option: how many gave each grade, the best first, and how many abstained */
    public ReckoningByGrades(PollRules rules, Turnout turnout, List<String> answers, List<List<Long>> sums) {
        super(rules, turnout, answers);
        boolean fits = sums.size() == answers.size()
                && sums.stream().allMatch(row -> row.size() == PollDraft.GRADES.size() + 1);
        if (!fits) throw new IllegalArgumentException("one row an option, one number a grade");
        this.sums = sums.stream().map(List::copyOf).toList();
    }

    @Override
    Ruling valid() {
        return Ruling.GRADED;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean valid = isValid();
        for (var level : MajorityGauge.levels(
                sums.stream().map(ReckoningByGrades::grades).toList())) {
            int before = lines.size();
            for (int i : level) {
                var gauge = MajorityGauge.of(grades(sums.get(i)));
                var grade = valid && gauge.isGraded() ? PollDraft.GRADES.get(gauge.grade()) : null;
                lines.add(new Line(i + 1, answers().get(i), sums.get(i), null, valid ? before + 1 : 0, grade));
            }
        }
        return lines;
    }

    @Override
    public List<String> columns() {
        var heads = new ArrayList<>(PollDraft.GRADES);
        heads.add(PollDraft.ABSTENTION);
        return heads;
    }

    @Override
    List<Sentence> reasons() {
        return List.of(new Sentence("middle"), new Sentence("gauge"));
    }

    @Override
    Optional<Runoff> left() {
        return Optional.empty();
    }

    private static List<Long> grades(List<Long> row) {
        return row.subList(0, row.size() - 1);
    }
}
