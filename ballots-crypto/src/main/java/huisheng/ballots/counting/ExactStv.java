package huisheng.ballots.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Single transferable vote on exact fractions: quota ⌊valid/(seats+1)⌋ + 1, one candidate a round, a winner's papers all
 * pass on at the share (votes − quota)/votes of their weight (docs/protocol/12-counting.md 12.5). Empty lists are valid and
 * count for the quota. Ties are broken by an order of all candidates that is fixed before the count: the earlier one wins,
 * the later one loses. Every tie is an event that names all who were tied, so that a rule book can ask for another way.
 */
public final class ExactStv {
    private final Map<List<Integer>, Fraction> papers = new HashMap<>();
    private final List<StvEvent> events = new ArrayList<>();
    private final Comparator<Integer> earlier;
    private final Fraction quota;
    private int left;

    private ExactStv(Preferences preferences, List<Integer> tieOrder, int seats) {
        earlier = Comparator.comparingInt(tieOrder::indexOf);
        quota = Fraction.of(preferences.valid().size() / (seats + 1) + 1);
        left = seats;
        preferences.valid().forEach(list -> papers.merge(list, Fraction.of(1), Fraction::plus));
    }

    /** Counts with the order of the question as tie order, as the format does. */
    public static StvResult count(List<List<Integer>> votes, int candidates, int seats) {
        return count(
                votes, candidates, seats, IntStream.range(0, candidates).boxed().toList());
    }

    /**
     * @param votes one rank a candidate, 1 the best, 0 not ranked
     * @param seats how many are to be elected
     * @param tieOrder every candidate once, for example {@link Lot#order} of a public seed
     */
    public static StvResult count(List<List<Integer>> votes, int candidates, int seats, List<Integer> tieOrder) {
        if (!tieOrder.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, candidates).boxed().toList())) {
            throw new IllegalArgumentException("a tie order names every candidate once");
        }
        Preferences preferences = Preferences.of(votes, candidates);
        ExactStv count = new ExactStv(preferences, tieOrder, seats);
        count.run();
        return StvResult.of(preferences, count.events);
    }

    private void run() {
        while (left > 0) {
            Map<Integer, Fraction> sums = sums();
            if (sums.size() <= left) {
                events.add(new StvEvent.Win(List.copyOf(sums.keySet())));
                return;
            }
            Fraction most =
                    sums.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            if (most.compareTo(quota) >= 0) {
                elect(tied(sums, most, earlier), most);
            } else {
                Fraction fewest =
                        sums.values().stream().min(Comparator.naturalOrder()).orElseThrow();
                exclude(tied(sums, fewest, earlier.reversed()));
            }
        }
    }

    private void elect(List<Integer> tied, Fraction votes) {
        if (tied.size() > 1) {
            events.add(new StvEvent.TieWin(tied));
        }
        events.add(new StvEvent.Win(tied.subList(0, 1)));
        left--;
        strike(tied.get(0), votes.minus(quota).over(votes));
    }

    private void exclude(List<Integer> tied) {
        if (tied.size() > 1) {
            events.add(new StvEvent.TieLose(tied));
        }
        events.add(new StvEvent.Lose(tied.get(0)));
        strike(tied.get(0), Fraction.of(1));
    }

    private static List<Integer> tied(Map<Integer, Fraction> sums, Fraction value, Comparator<Integer> order) {
        return sums.keySet().stream()
                .filter(c -> sums.get(c).equals(value))
                .sorted(order)
                .toList();
    }

    /** Takes the candidate out of every list; papers that lie with the candidate keep the given share of their weight. */
    private void strike(int candidate, Fraction share) {
        Map<List<Integer>, Fraction> next = new HashMap<>();
        papers.forEach((list, weight) -> {
            boolean lies = !list.isEmpty() && list.get(0) == candidate;
            next.merge(
                    list.stream().filter(c -> c != candidate).toList(),
                    lies ? weight.times(share) : weight,
                    Fraction::plus);
        });
        papers.clear();
        papers.putAll(next);
    }

    /** Votes of every candidate whom any paper still names, ascending by number. */
    private Map<Integer, Fraction> sums() {
        Map<Integer, Fraction> sums = new TreeMap<>();
        papers.forEach((list, weight) -> {
            list.forEach(c -> sums.putIfAbsent(c, Fraction.ZERO));
            if (!list.isEmpty()) {
                sums.merge(list.get(0), weight, Fraction::plus);
            }
        });
        return sums;
    }
}
