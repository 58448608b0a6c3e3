package huisheng.auditlog;

import java.util.HashSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Holds entries without content against the facts that say what was erased (14.10). A fact counts only if its own content opens
 * its commitment, and only for entries before it.
 */
final class ErasureWalk {
    private static final String KIND = ContentErased.class.getSimpleName();
    // Read without a JSON library: the record is flat, and "entries" its only list.
    private static final Pattern ENTRIES = Pattern.compile("\"entries\":\\[([0-9,]*)\\]");

    private final SortedSet<Long> without = new TreeSet<>();
    private final SortedMap<Long, Long> named = new TreeMap<>();

    void see(LogRow row) {
        if (row.isErased()) without.add(row.number());
        else if (KIND.equals(row.kind()) && row.opens()) take(row);
    }

    private void take(LogRow fact) {
        var list = ENTRIES.matcher(fact.facts());
        if (!list.find()) return;
        for (var number : list.group(1).split(",")) {
            if (number.isEmpty() || number.length() > 18) continue;
            long entry = Long.parseLong(number);
            if (entry < fact.number()) named.putIfAbsent(entry, fact.number());
        }
    }

    /** @param without entries that lost their content and no fact says why */
    void judge(java.util.function.LongConsumer unlawful, BiConsumer<Long, Long> stillThere) {
        for (long number : without) if (!named.containsKey(number)) unlawful.accept(number);
        var gone = new HashSet<>(without);
        named.forEach((entry, fact) -> {
            if (!gone.contains(entry)) stillThere.accept(entry, fact);
        });
    }
}
