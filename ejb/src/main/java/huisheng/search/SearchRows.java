package huisheng.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.stream.LongStream;

/** The tables {@code search_entry} and {@code search_word}: what is written into them. */
final class SearchRows {
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
        try (var rows = connection.prepareStatement("insert into search_word (word, shelf, entry) values (?, ?, ?)")) {
            for (long shelf : Shelf.of(sight))
                for (long mark : marks) {
                    rows.setLong(1, mark);
                    rows.setLong(2, shelf);
                    rows.setLong(3, number);
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
