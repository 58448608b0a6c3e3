package huisheng.grievance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Takes out of a table whatever would speak of fewer than five persons: every such number, and as many others as it needs so
 * that none of them can be had by subtraction from the sum.
 */
final class SmallCounts {
    static final int FEWEST = 5;

    private SmallCounts() {}

    /** @param persons how many members; @param cases how many cases they brought */
    record Cell<K>(K key, long persons, long cases) {}

    /** A null instead of a number means: fewer than five persons, or hidden for their sake. */
    static <K> Map<K, Long> shown(List<Cell<K>> cells) {
        var hidden = new TreeSet<Integer>();
        for (int i = 0; i < cells.size(); i++) if (cells.get(i).persons() < FEWEST) hidden.add(i);
        while (betrayed(cells, hidden)) hidden.add(smallestShown(cells, hidden));
        var shown = new LinkedHashMap<K, Long>();
        for (int i = 0; i < cells.size(); i++)
            shown.put(
                    cells.get(i).key(),
                    hidden.contains(i) ? null : Long.valueOf(cells.get(i).cases()));
        return shown;
    }

    // What is hidden together is the sum less what is shown: it has to speak of five persons, or of nobody.
    private static <K> boolean betrayed(List<Cell<K>> cells, TreeSet<Integer> hidden) {
        long persons = hidden.stream().mapToLong(i -> cells.get(i).persons()).sum();
        long few = hidden.stream().filter(i -> cells.get(i).persons() > 0).count();
        return hidden.size() < cells.size() && persons > 0 && (persons < FEWEST || few == 1);
    }

    private static <K> int smallestShown(List<Cell<K>> cells, TreeSet<Integer> hidden) {
        return IntStream.range(0, cells.size())
                .filter(i -> !hidden.contains(i))
                .boxed()
                .min(Comparator.comparingLong(i -> cells.get(i).persons()))
                .orElseThrow();
    }
}
