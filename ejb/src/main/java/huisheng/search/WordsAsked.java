package huisheng.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The tables {@code search_entry} and {@code search_word} as one who searches may read them: every query keeps the scope. */
final class WordsAsked {
    /** Words of a query that the database intersects, the rarest; the others are read off what is left. */
    private static final int INTERSECTED = 5;
    /** Things whose other words are read off at once, after the first stretch. */
    private static final int STRETCH = 500;
    /** Newest things of a shelf that one word may propose as similar. */
    private static final int PROPOSED = 100;
    /** Rare words by which the similar is looked for. */
    private static final int RARE = 8;

    /** True of every thing. It says to H2 which of the two indexes of a word is in the order of the numbers. */
    private static final String ALL_NEWEST = "entry < " + Long.MAX_VALUE;

    private final Connection connection;
    private final Scope scope;

    WordsAsked(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    List<Entry> find(Set<String> kinds, Set<String> terms, long before, int limit) throws SQLException {
        var found = new ArrayList<Entry>();
        for (var kind : kinds) found.addAll(find(Marks.of(kind, terms), before, limit));
        found.sort(Comparator.comparingLong(Entry::number).reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<Entry> find(long[] marks, long before, int limit) throws SQLException {
        var words = rarestFirst(marks);
        if (words.get(0).held() == 0) return List.of();
        var order = words.stream().mapToLong(WordRarity::mark).toArray();
        var intersected = Arrays.copyOf(order, Math.min(INTERSECTED, order.length));
        var others = Arrays.copyOfRange(order, intersected.length, order.length);
        var found = new ArrayList<Entry>();
        int stretch = limit;
        for (long from = before; found.size() < limit; stretch = Math.max(limit, STRETCH)) {
            var numbers = newest(intersected, from, stretch);
            found.addAll(entries(numbers, others));
            if (numbers.size() < stretch) break;
            from = numbers.get(stretch - 1);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Along the rarest word, each of whose things is asked for the others. */
    private List<Long> newest(long[] marks, long before, int limit) throws SQLException {
        long rarest = marks[0];
        var others = Arrays.copyOfRange(marks, 1, marks.length);
        var rows = " desc fetch first " + limit + " rows only";
        var numbers = new TreeSet<Long>(Comparator.reverseOrder());
        if (scope.readsFewShelves()) {
            var sql = "select entry from search_word one where shelf = ? and word = ? and entry < ?"
                    + holding("entry", others) + " order by word, shelf, entry" + rows;
            for (long shelf : scope.shelves()) numbers.addAll(numbers(sql, others, shelf, rarest, before));
        } else {
            var sql = "select entry from search_word one where " + scope.condition() + " and word = ? and entry < ?"
                    + holding("entry", others) + " order by word, entry" + rows;
            numbers.addAll(numbers(sql, others, rarest, before));
        }
        if (scope.person() != null) {
            var sql = "select id from search_entry one where author_id = ? and id < ?" + scope.ownCondition()
                    + holding("id", marks)
                    + " order by author_id, id" + rows;
            numbers.addAll(numbers(sql, marks, scope.person(), before));
        }
        return numbers.stream().limit(limit).toList();
    }

    private static String holding(String number, long[] marks) {
        return (" and exists (select 1 from search_word other where other.word = ? and other.entry = one." + number
                        + ")")
                .repeat(marks.length);
    }

    List<Found> similar(String kind, Set<String> terms, int limit) throws SQLException {
        var rare = rarestFirst(Marks.of(kind, terms)).stream()
                .filter(word -> word.held() > 0)
                .limit(RARE)
                .collect(Collectors.toMap(WordRarity::mark, WordRarity::weight));
        if (rare.isEmpty()) return List.of();
        var marks = rare.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        var shared = new HashMap<Long, Set<Long>>();
        if (scope.readsFewShelves()) {
            for (long shelf : scope.shelves()) propose("shelf = " + shelf, "word, shelf, entry", marks, shared);
        } else propose(scope.condition() + " and " + ALL_NEWEST, "word, entry", marks, shared);
        if (scope.person() != null) proposeOwn(marks, shared);
        var weights = new HashMap<Long, Double>();
        shared.forEach((entry, words) ->
                weights.put(entry, words.stream().mapToDouble(rare::get).sum()));
        return likest(weights, limit);
    }

    private void propose(String seen, String order, long[] marks, Map<Long, Set<Long>> shared) throws SQLException {
        var sql = ("(select word, entry from search_word where word = ? and " + seen + " order by " + order
                + " desc fetch first " + PROPOSED + " rows only)");
        share(union(sql, marks.length), shared, marks);
    }

    private void proposeOwn(long[] marks, Map<Long, Set<Long>> shared) throws SQLException {
        var own = "(select id from search_entry where author_id = " + scope.person() + scope.ownCondition()
                + " order by author_id, id desc fetch first " + PROPOSED + " rows only)";
        var sql = "(select word, entry from " + own + " mine join search_word on entry = mine.id where word = ?)";
        share(union(sql, marks.length), shared, marks);
    }

    private void share(String sql, Map<Long, Set<Long>> shared, long[] marks) throws SQLException {
        try (var asked = connection.prepareStatement(sql)) {
            for (int i = 0; i < marks.length; i++) asked.setLong(i + 1, marks[i]);
            try (var row = asked.executeQuery()) {
                while (row.next())
                    shared.computeIfAbsent(row.getLong(2), entry -> new HashSet<>())
                            .add(row.getLong(1));
            }
        }
    }

    private List<Found> likest(Map<Long, Double> weights, int limit) throws SQLException {
        var order = Comparator.comparing((Long entry) -> weights.get(entry)).thenComparing(entry -> entry);
        var best =
                weights.keySet().stream().sorted(order.reversed()).limit(limit).toList();
        var things = entries(best, new long[0]).stream().collect(Collectors.toMap(Entry::number, Entry::thing));
        return best.stream().filter(things::containsKey).map(things::get).toList();
    }

    private List<WordRarity> rarestFirst(long[] marks) throws SQLException {
        var sql = IntStream.range(0, marks.length)
                .mapToObj(i -> "select " + i + ", count(*), max(entry), min(entry) from (select entry from search_word"
                        + " where word = ? and " + ALL_NEWEST + " order by word, entry desc fetch first "
                        + WordRarity.SAMPLE
                        + " rows only) newest")
                .collect(Collectors.joining(" union all "));
        var samples = new ArrayList<WordRarity.Sample>();
        try (var asked = connection.prepareStatement(sql)) {
            for (int i = 0; i < marks.length; i++) asked.setLong(i + 1, marks[i]);
            try (var row = asked.executeQuery()) {
                while (row.next())
                    samples.add(
                            new WordRarity.Sample(marks[row.getInt(1)], row.getInt(2), row.getLong(3), row.getLong(4)));
            }
        }
        return WordRarity.rarestFirst(samples);
    }

    private List<Long> numbers(String sql, long[] lastValues, long... firstValues) throws SQLException {
        var values = LongStream.concat(LongStream.of(firstValues), LongStream.of(lastValues))
                .toArray();
        var numbers = new ArrayList<Long>();
        try (var asked = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) asked.setLong(i + 1, values[i]);
            try (var row = asked.executeQuery()) {
                while (row.next()) numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    /** Those of them that hold the words, newest first. */
    private List<Entry> entries(Collection<Long> numbers, long[] marks) throws SQLException {
        if (numbers.isEmpty()) return List.of();
        var listed = numbers.stream().map(Object::toString).collect(Collectors.joining(","));
        var entries = new ArrayList<Entry>();
        try (var asked = connection.prepareStatement("select id, kind, item_id, words from search_entry where id in ("
                        + listed + ") order by id desc");
                var row = asked.executeQuery()) {
            while (row.next()) {
                if (marks.length > 0 && !Marks.holdAll(row.getBytes(4), marks)) continue;
                entries.add(new Entry(row.getLong(1), new Found(row.getString(2), row.getLong(3))));
            }
        }
        return entries;
    }

    private static String union(String sql, int times) {
        return String.join(" union all ", Collections.nCopies(times, sql));
    }
}
