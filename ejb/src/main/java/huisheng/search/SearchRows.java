package huisheng.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The tables {@code search_entry} and {@code search_word}: what is asked of them and what is written into them. */
final class SearchRows {
    /** Beyond so many things a word is frequent, and how much more is not counted. */
    private static final int FREQUENT = 2_000;
    /** Newest things that one word may propose as similar. */
    private static final int PROPOSED = 200;
    /** Rare words by which the similar is looked for. */
    private static final int RARE = 8;

    private final Connection connection;

    SearchRows(Connection connection) {
        this.connection = connection;
    }

    private record Stored(long number, Sight sight, long[] marks) {}

    void put(Found thing, Sight sight, long[] marks) throws SQLException {
        var stored = locked(thing);
        if (stored == null) {
            insert(thing, sight, marks);
            return;
        }
        boolean sameSight = stored.sight().equals(sight);
        if (sameSight && Arrays.equals(stored.marks(), marks)) return;
        delete(stored.number(), sameSight ? without(stored.marks(), marks) : stored.marks());
        insert(stored.number(), sight, sameSight ? without(marks, stored.marks()) : marks);
        update(stored.number(), sight, marks);
    }

    void remove(Found thing) throws SQLException {
        var stored = locked(thing);
        if (stored == null) return;
        delete(stored.number(), stored.marks());
        try (var gone = connection.prepareStatement("delete from search_entry where id = ?")) {
            gone.setLong(1, stored.number());
            gone.executeUpdate();
        }
    }

    List<Entry> find(Set<String> kinds, Set<String> terms, Scope scope, long before, int limit) throws SQLException {
        var numbers = new ArrayList<Long>();
        for (var kind : kinds) numbers.addAll(numbers(Marks.of(kind, terms), scope, before, limit));
        numbers.sort(Comparator.reverseOrder());
        return entries(numbers.subList(0, Math.min(limit, numbers.size())));
    }

    List<Found> similar(String kind, Set<String> terms, Scope scope, int limit) throws SQLException {
        var counts = counts(Marks.of(kind, terms));
        var rare = rarestFirst(counts)
                .filter(mark -> counts.get(mark) > 0)
                .limit(RARE)
                .toArray();
        if (rare.length == 0) return List.of();
        var weights = new HashMap<Long, Double>();
        var sql = LongStream.of(rare)
                .mapToObj(mark -> "(select word, entry from search_word where word = ? and " + scope.condition()
                        + " order by entry desc fetch first " + PROPOSED + " rows only)")
                .collect(Collectors.joining(" union all "));
        try (var asked = connection.prepareStatement(sql)) {
            for (int i = 0; i < rare.length; i++) asked.setLong(i + 1, rare[i]);
            try (var row = asked.executeQuery()) {
                while (row.next()) weights.merge(row.getLong(2), weight(counts.get(row.getLong(1))), Double::sum);
            }
        }
        return likest(weights, limit);
    }

    // The rarer a word, the more it tells: as much as the bits that it would take to name its things.
    private static double weight(int count) {
        return Math.log((FREQUENT + 2.0) / count);
    }

    private List<Found> likest(Map<Long, Double> weights, int limit) throws SQLException {
        var order = Comparator.comparing((Long entry) -> weights.get(entry)).thenComparing(entry -> entry);
        var best =
                weights.keySet().stream().sorted(order.reversed()).limit(limit).toList();
        var things = entries(best).stream().collect(Collectors.toMap(Entry::number, Entry::thing));
        return best.stream().filter(things::containsKey).map(things::get).toList();
    }

    /** By the rarest word, each of whose things is asked for the others. */
    private List<Long> numbers(long[] marks, Scope scope, long before, int limit) throws SQLException {
        var counts = counts(marks);
        if (counts.containsValue(0)) return List.of();
        var order = rarestFirst(counts).toArray();
        var sql = new StringBuilder("select entry from search_word one where word = ? and entry < ? and ");
        sql.append(scope.condition());
        for (int i = 1; i < order.length; i++)
            sql.append(
                    " and exists (select 1 from search_word other where other.word = ? and other.entry = one.entry)");
        sql.append(" order by word, entry desc fetch first ").append(limit).append(" rows only");
        try (var asked = connection.prepareStatement(sql.toString())) {
            asked.setLong(1, order[0]);
            asked.setLong(2, before);
            for (int i = 1; i < order.length; i++) asked.setLong(i + 2, order[i]);
            return numbers(asked);
        }
    }

    private static LongStream rarestFirst(Map<Long, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.comparingByValue()).mapToLong(Map.Entry::getKey);
    }

    /** How many things hold each word, counted up to FREQUENT. */
    private Map<Long, Integer> counts(long[] marks) throws SQLException {
        var sql = IntStream.range(0, marks.length)
                .mapToObj(i -> "select " + i + ", count(*) from (select 1 from search_word where word = ? fetch first "
                        + FREQUENT + " rows only) counted")
                .collect(Collectors.joining(" union all "));
        var counts = new HashMap<Long, Integer>();
        try (var asked = connection.prepareStatement(sql)) {
            for (int i = 0; i < marks.length; i++) asked.setLong(i + 1, marks[i]);
            try (var row = asked.executeQuery()) {
                while (row.next()) counts.put(marks[row.getInt(1)], row.getInt(2));
            }
        }
        return counts;
    }

    private static List<Long> numbers(PreparedStatement asked) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var row = asked.executeQuery()) {
            while (row.next()) numbers.add(row.getLong(1));
        }
        return numbers;
    }

    /** Newest first. */
    private List<Entry> entries(Collection<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) return List.of();
        var listed = numbers.stream().map(Object::toString).collect(Collectors.joining(","));
        var entries = new ArrayList<Entry>();
        try (var asked = connection.prepareStatement(
                        "select id, kind, item_id from search_entry where id in (" + listed + ") order by id desc");
                var row = asked.executeQuery()) {
            while (row.next()) entries.add(new Entry(row.getLong(1), new Found(row.getString(2), row.getLong(3))));
        }
        return entries;
    }

    /** Locked until the transaction ends, so that two who change one thing at once do not write its words twice. */
    private Stored locked(Found thing) throws SQLException {
        try (var asked = connection.prepareStatement(
                "select id, open_to, organisation_id, author_id, words from search_entry where kind = ? and item_id = ? for update")) {
            asked.setString(1, thing.kind());
            asked.setLong(2, thing.id());
            try (var row = asked.executeQuery()) {
                if (!row.next()) return null;
                long author = row.getLong(4);
                var sight = new Sight(OpenTo.of(row.getInt(2)), row.getLong(3), row.wasNull() ? null : author);
                return new Stored(row.getLong(1), sight, Marks.unpacked(row.getBytes(5)));
            }
        }
    }

    private void insert(Found thing, Sight sight, long[] marks) throws SQLException {
        long number = next();
        try (var born = connection.prepareStatement(
                "insert into search_entry (id, kind, item_id, open_to, organisation_id, author_id, words) values (?, ?, ?, ?, ?, ?, ?)")) {
            born.setLong(1, number);
            born.setString(2, thing.kind());
            born.setLong(3, thing.id());
            set(born, 4, sight);
            born.setBytes(7, Marks.packed(marks));
            born.executeUpdate();
        }
        insert(number, sight, marks);
    }

    private void update(long number, Sight sight, long[] marks) throws SQLException {
        try (var changed = connection.prepareStatement(
                "update search_entry set open_to = ?, organisation_id = ?, author_id = ?, words = ? where id = ?")) {
            set(changed, 1, sight);
            changed.setBytes(4, Marks.packed(marks));
            changed.setLong(5, number);
            changed.executeUpdate();
        }
    }

    private void insert(long number, Sight sight, long[] marks) throws SQLException {
        try (var rows = connection.prepareStatement(
                "insert into search_word (word, entry, open_to, organisation_id, author_id) values (?, ?, ?, ?, ?)")) {
            for (long mark : marks) {
                rows.setLong(1, mark);
                rows.setLong(2, number);
                set(rows, 3, sight);
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    private void delete(long number, long[] marks) throws SQLException {
        try (var rows = connection.prepareStatement("delete from search_word where word = ? and entry = ?")) {
            for (long mark : marks) {
                rows.setLong(1, mark);
                rows.setLong(2, number);
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    private static void set(PreparedStatement row, int from, Sight sight) throws SQLException {
        row.setInt(from, sight.openTo().code);
        row.setLong(from + 1, sight.organisation());
        if (sight.author() == null) row.setNull(from + 2, Types.BIGINT);
        else row.setLong(from + 2, sight.author());
    }

    private long next() throws SQLException {
        try (var asked = connection.prepareStatement("select nextval('search_seq')");
                var row = asked.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long[] without(long[] some, long[] others) {
        return LongStream.of(some)
                .filter(mark -> Arrays.binarySearch(others, mark) < 0)
                .toArray();
    }
}
