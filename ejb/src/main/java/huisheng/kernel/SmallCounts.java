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
 * The one place that every figure of persons passes through. Takes out of a table whatever would speak of fewer than five
 * persons: every such number, and as many others as it needs so that none of them can be had by subtraction from the sum. What
 * persons think is told of ten at least.
 */
public final class SmallCounts {
    public static final int FEWEST = 5;
    /** Of a table of what persons think: ratings, opinions. */
    public static final int FEWEST_OPINIONS = 10;

    private SmallCounts() {}

    /** @param persons how many members; @param count how many matters they brought */
    public record Cell<K>(K key, long persons, long count) {}

    /** A null instead of a number means: fewer than five persons, or hidden for their sake. */
    public static <K> Map<K, Long> shown(List<Cell<K>> cells) {
        return shown(cells, FEWEST);
    }

    /**
     * The same for what persons think; nothing at all where fewer than ten persons said something, since each of them would know
     * too much of the others.
     */
    public static <K> Map<K, Long> opinions(List<Cell<K>> cells) {
        long persons = cells.stream().mapToLong(Cell::persons).sum();
        return shown(cells, persons < FEWEST_OPINIONS ? Integer.MAX_VALUE : FEWEST_OPINIONS);
    }

    /**
     * A number that anybody can watch while it grows, in steps of five: one person more or fewer does not move it, but for one in
     * five, and nothing below five is said.
     */
    public static long inSteps(long persons) {
        return persons / FEWEST * FEWEST;
    }

    private static <K> Map<K, Long> shown(List<Cell<K>> cells, int fewest) {
        var hidden = new TreeSet<Integer>();
        for (int i = 0; i < cells.size(); i++) if (cells.get(i).persons() < fewest) hidden.add(i);
        complete(cells, hidden, fewest);
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
        complete(cells, hidden, FEWEST);
    }

    private static <K> void complete(List<Cell<K>> cells, Set<Integer> hidden, int fewest) {
        var next = smallestShown(cells, hidden);
        while (next.isPresent() && isBetrayed(cells, hidden, fewest)) {
            hidden.add(next.get());
            next = smallestShown(cells, hidden);
        }
    }

    // What is hidden together is the sum less what is shown: it has to speak of five persons, or of nobody.
    private static <K> boolean isBetrayed(List<Cell<K>> cells, Set<Integer> hidden, int fewest) {
        long persons = hidden.stream().mapToLong(i -> cells.get(i).persons()).sum();
        long few = hidden.stream().filter(i -> cells.get(i).persons() > 0).count();
        return persons > 0 && (persons < fewest || few == 1);
    }

    private static <K> Optional<Integer> smallestShown(List<Cell<K>> cells, Set<Integer> hidden) {
        return IntStream.range(0, cells.size())
                .filter(i -> !hidden.contains(i) && cells.get(i).persons() > 0)
                .boxed()
                .min(Comparator.comparingLong(i -> cells.get(i).persons()));
    }
}
