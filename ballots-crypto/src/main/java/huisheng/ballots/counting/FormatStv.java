package huisheng.ballots.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Single transferable vote as the published format computes it, in binary floating point (docs/protocol/12-counting.md
 * 13.4; format, section 16.3). It is here so that anyone gets the same text as from the format's own tool; because sums
 * are rounded, a tie can be missed or seen where there is none. {@link ExactStv} is the same rule without rounding.
 * Ties are broken by the order of the question: the earlier candidate wins, the later one loses.
 */
public final class FormatStv {
    private record Paper(List<Integer> choices, double weight) {
        Paper without(int candidate) {
            return new Paper(choices.stream().filter(c -> c != candidate).toList(), weight);
        }

        Paper times(double factor) {
            return new Paper(choices, weight * factor);
        }
    }

    private record Pile(int candidate, List<Paper> papers, double sum) {}

    private static final Comparator<Pile> BEST_FIRST =
            Comparator.comparingDouble(Pile::sum).reversed().thenComparingInt(Pile::candidate);

    private FormatStv() {}

    /**
     * @param votes one rank a candidate, 1 the best, 0 not ranked
     * @param seats how many are to be elected
     */
    public static StvResult count(List<List<Integer>> votes, int candidates, int seats) {
        Preferences preferences = Preferences.of(votes, candidates);
        double quota = Math.floorDiv(preferences.valid().size(), seats + 1) + 1;
        List<Paper> papers = preferences.valid().stream()
                .map(choices -> new Paper(choices, 1.0))
                .toList();
        List<StvEvent> events = new ArrayList<>();
        for (int left = seats; left > 0; ) {
            List<Pile> piles = piles(papers);
            if (piles.size() <= left) {
                events.add(new StvEvent.Win(
                        piles.stream().map(Pile::candidate).sorted().toList()));
                break;
            }
            piles.sort(BEST_FIRST);
            Pile first = piles.get(0);
            if (first.sum() >= quota) {
                win(piles, events);
                double kept = (first.sum() - quota) / first.sum();
                Pile surplus = new Pile(
                        first.candidate(),
                        first.papers().stream().map(p -> p.times(kept)).toList(),
                        0);
                piles.set(0, surplus);
                papers = without(first.candidate(), piles);
                left--;
            } else {
                papers = without(lose(piles, events), piles);
            }
        }
        return StvResult.of(preferences, events);
    }

    private static void win(List<Pile> piles, List<StvEvent> events) {
        Pile first = piles.get(0);
        Pile second = piles.get(1);
        if (second.sum() == first.sum()) {
            events.add(new StvEvent.TieWin(List.of(first.candidate(), second.candidate())));
        }
        events.add(new StvEvent.Win(List.of(first.candidate())));
    }

    private static int lose(List<Pile> piles, List<StvEvent> events) {
        Pile last = piles.get(piles.size() - 1);
        Pile lastButOne = piles.get(piles.size() - 2);
        if (lastButOne.sum() == last.sum()) {
            events.add(new StvEvent.TieLose(List.of(last.candidate(), lastButOne.candidate())));
        }
        events.add(new StvEvent.Lose(last.candidate()));
        return last.candidate();
    }

    /** One pile a candidate whom anyone still mentions; the newest paper on top, for sums are added from the top. */
    private static List<Pile> piles(List<Paper> papers) {
        Map<Integer, LinkedList<Paper>> byFirst = new TreeMap<>();
        for (Paper paper : papers) {
            paper.choices().forEach(c -> byFirst.computeIfAbsent(c, n -> new LinkedList<>()));
            if (!paper.choices().isEmpty()) {
                byFirst.get(paper.choices().get(0)).addFirst(paper);
            }
        }
        List<Pile> piles = new ArrayList<>();
        byFirst.forEach((candidate, pile) -> piles.add(new Pile(candidate, pile, sum(pile))));
        return piles;
    }

    private static double sum(List<Paper> papers) {
        double sum = 0.0;
        for (Paper paper : papers) {
            sum += paper.weight();
        }
        return sum;
    }

    /** Each paper laid on top of the ones before it, pile after pile: the order in which the next sums are added. */
    private static List<Paper> without(int candidate, List<Pile> piles) {
        LinkedList<Paper> papers = new LinkedList<>();
        piles.forEach(pile -> pile.papers().forEach(paper -> papers.addFirst(paper.without(candidate))));
        return papers;
    }
}
