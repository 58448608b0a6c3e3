package huisheng.ballots.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Candidates sorted into levels; equals share a level and stand in it by number. */
final class Standing {
    private Standing() {}

    static <T extends Comparable<? super T>> List<List<Integer>> descending(List<T> worth) {
        return levels(worth.size(), (a, b) -> worth.get(b).compareTo(worth.get(a)));
    }

    /** Best first by the given order, which must be total up to ties. */
    static List<List<Integer>> levels(int candidates, Comparator<Integer> order) {
        List<List<Integer>> levels = new ArrayList<>();
        for (Integer candidate :
                (Iterable<Integer>) IntStream.range(0, candidates).boxed().sorted(order)::iterator) {
            List<Integer> last = levels.isEmpty() ? null : levels.get(levels.size() - 1);
            if (last != null && order.compare(last.get(0), candidate) == 0) {
                last.add(candidate);
            } else {
                levels.add(new ArrayList<>(List.of(candidate)));
            }
        }
        return levels;
    }
}
