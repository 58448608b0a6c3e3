package huisheng.kernel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Takes out of a table whatever would speak of fewer than five persons: every such number, and as many others as it needs so
 * that none of them can be had by subtraction from the sum.
 */
public final class SmallCounts {
    public static final int FEWEST = 5;

    private SmallCounts() {}

    /** @param persons how many members; @param count how many matters they brought */
    public record Cell<K>(K key, long persons, long count) {}

    /** A null instead of a number means: fewer than five persons, or hidden for their sake. */
    public static <K> Map<K, Long> shown(List<Cell<K>> cells) {
        var hidden = new TreeSet<Integer>();
        for (int i = 0; i < cells.size(); i++) if (cells.get(i).persons() < FEWEST) hidden.add(i);
        complete(cells, hidden);
        var shown = new LinkedHashMap<K, Long>();
        for (int i = 0; i < cells.size(); i++)
            shown.put(
                    cells.get(i).key(),
                    hidden.contains(i) ? null : Long.valueOf(cells.get(i).count()));
        return shown;
    }

    /** Whether there is somebody, and fewer than five. A number of nobody speaks of nobody. */
    public static boolean isSmall(long persons) {
        return persons > 0 && persons < FEWEST;
    }

    /**
     * Hides as many more cells as it needs, smallest first, so that what is hidden together speaks of five persons and of two
     * cells, or of nobody. Where no cell is left to be hidden, the sum itself has to be: that is the caller's.
     *
     * @param hidden places of cells in the list; more are put in
     */
    public static <K> void complete(List<Cell<K>> cells, Set<Integer> hidden) {
        var next = smallestShown(cells, hidden);
        while (next.isPresent() && isBetrayed(cells, hidden)) {
            hidden.add(next.get());
            next = smallestShown(cells, hidden);
        }
    }

    // What is hidden together is the sum less what is shown: it has to speak of five persons, or of nobody.
    private static <K> boolean isBetrayed(List<Cell<K>> cells, Set<Integer> hidden) {
        long persons = hidden.stream().mapToLong(i -> cells.get(i).persons()).sum();
        long few = hidden.stream().filter(i -> cells.get(i).persons() > 0).count();
        return persons > 0 && (persons < FEWEST || few == 1);
    }

    private static <K> Optional<Integer> smallestShown(List<Cell<K>> cells, Set<Integer> hidden) {
        return IntStream.range(0, cells.size())
                .filter(i -> !hidden.contains(i) && cells.get(i).persons() > 0)
                .boxed()
                .min(Comparator.comparingLong(i -> cells.get(i).persons()));
    }
}
