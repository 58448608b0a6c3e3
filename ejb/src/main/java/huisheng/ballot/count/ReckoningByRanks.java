package huisheng.ballot.count;

import huisheng.ballot.poll.PollRules;
import huisheng.ballots.counting.Schulze;
import huisheng.ballots.counting.SchulzeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Options in the order of what members want, by Condorcet–Schulze; the first of them are taken. Where more share a place than
 * places are left, a second vote among these decides.
 */
public final class ReckoningByRanks extends Reckoning {
    private final SchulzeResult count;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> tied = new ArrayList<>();

    /** @param ranks of the opened ballots: one a ballot and option, 1 the most wanted, 0 not ranked; all 0 abstains */
    public ReckoningByRanks(PollRules rules, Turnout turnout, List<String> answers, List<List<Integer>> ranks) {
        super(rules, turnout, answers);
        count = Schulze.count(ranks, answers.size(), true);
        for (var level : count.winners()) {
            if (taken.size() == rules.seats()) break;
            if (taken.size() + level.size() > rules.seats()) {
                tied.addAll(level);
                break;
            }
            taken.addAll(level);
        }
    }

    @Override
    Ruling valid() {
        return tied.isEmpty() ? Ruling.RANKED : Ruling.RUNOFF;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean valid = isValid();
        for (var level : count.winners()) {
            int before = lines.size();
            for (int i : level)
                lines.add(new Line(
                        i + 1, answers().get(i), count.raw().get(i), standing(i), valid ? before + 1 : 0, null));
        }
        return lines;
    }

    private Line.Candidacy standing(int option) {
        if (!isValid()) return null;
        if (taken.contains(option)) return Line.Candidacy.TAKEN;
        return tied.contains(option) ? Line.Candidacy.RUNOFF : Line.Candidacy.NOT_TAKEN;
    }

    /** The options by their place in the ballot: each number of a line says how many put it before that one. */
    @Override
    public List<String> columns() {
        return IntStream.rangeClosed(1, answers().size())
                .mapToObj(Integer::toString)
                .toList();
    }

    @Override
    List<Sentence> reasons() {
        List<Sentence> said = new ArrayList<>();
        said.add(new Sentence("ranks", count.valid(), count.blank()));
        said.add(new Sentence("schulze"));
        said.add(new Sentence("taken", rules().seats(), taken.size(), taken.isEmpty() ? "–" : names(taken)));
        if (!tied.isEmpty())
            said.add(new Sentence("tiedRank", tied.size(), rules().seats() - taken.size(), names(tied)));
        return said;
    }

    @Override
    Optional<Runoff> left() {
        return tied.isEmpty() ? Optional.empty() : Optional.of(Runoff.of(tied, rules().seats() - taken.size()));
    }
}
