package huisheng.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The whole of the database as somebody holds it who has a copy of the disk: what of the sealed ballots of one vote stands
 * anywhere among the tables of the union, and what time stands beside it.
 */
final class Dump {
    /** Every value that belongs to one ballot of the box, and to no vote as a whole. */
    private static final List<String> OF_A_BALLOT = List.of(
            "select credential from box.sealed_ballot where poll = ?",
            "select tracker from box.sealed_ballot where poll = ?",
            "select ballot from box.sealed_ballot where poll = ?",
            "select paper_hash from box.paper where poll = ?",
            "select prepared from box.paper where poll = ?",
            "select signature from box.paper where poll = ?",
            "select point from box.randomness where poll = ?",
            "select e.hash from box.event e where e.poll = ? and e.type = 'BALLOT'",
            "select e.payload from box.event e where e.poll = ? and e.type = 'BALLOT'");

    /** What is public of a ballot: the list of credentials, the facts of the log, and their numbers by tracker. */
    static final Set<String> PUBLIC = Set.of("poll_setup.credentials", "audit_entry.facts", "ballot_entry.tracker");

    private final DataSource union;
    private final DataSource box;
    private final String uuid;

    Dump(DataSource union, DataSource box, String uuid) {
        this.union = union;
        this.box = box;
        this.uuid = uuid;
    }

    /** @return table and column of the union's schema in which a value of a ballot stands, alone or inside a longer text */
    Set<String> placesOfBallots() throws SQLException {
        var values = valuesOfBallots();
        if (values.isEmpty()) throw new AssertionError("no ballot lies in the box, so nothing would be found");
        var places = new TreeSet<String>();
        try (var connection = union.getConnection()) {
            for (var column : columns(connection).entrySet())
                for (var name : column.getValue())
                    if (holdsAny(connection, column.getKey(), name, values))
                        places.add((column.getKey() + "." + name).toLowerCase(Locale.ROOT));
        }
        return places;
    }

    List<String> valuesOfBallots() throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = box.getConnection()) {
            for (var query : OF_A_BALLOT)
                try (var statement = connection.prepareStatement(query)) {
                    statement.setString(1, uuid);
                    var rows = statement.executeQuery();
                    while (rows.next()) if (rows.getString(1) != null) values.add(rows.getString(1));
                }
        }
        return values;
    }

    /** Every table outside of the box with its columns of text. */
    private static TreeMap<String, List<String>> columns(Connection connection) throws SQLException {
        var found = new TreeMap<String, List<String>>();
        try (var columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                var schema = columns.getString("TABLE_SCHEM");
                if (!"public".equalsIgnoreCase(schema)) continue;
                found.computeIfAbsent(columns.getString("TABLE_NAME"), one -> new ArrayList<>())
                        .add(columns.getString("COLUMN_NAME"));
            }
        }
        return found;
    }

    private static boolean holdsAny(Connection connection, String table, String column, List<String> values)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct cast(\"" + column + "\" as varchar) from \"" + table
                        + "\" where \"" + column + "\" is not null")) {
            while (rows.next()) {
                var cell = rows.getString(1);
                if (cell.length() >= 16 && values.stream().anyMatch(cell::contains)) return true;
            }
        }
        return false;
    }

    /** Columns of the box, of any table, that hold a time finer than the hour. */
    Set<String> finerThanTheHour() throws SQLException {
        var fine = new TreeSet<String>();
        try (var connection = box.getConnection()) {
            for (var column : List.of("event.accepted_hour", "sealed_ballot.accepted_hour")) {
                var parts = column.split("\\.");
                try (var statement = connection.prepareStatement(
                        "select " + parts[1] + " from box." + parts[0] + " where poll = ?")) {
                    statement.setString(1, uuid);
                    var rows = statement.executeQuery();
                    while (rows.next()) if (rows.getTimestamp(1).getTime() % 3_600_000 != 0) fine.add(column);
                }
            }
        }
        try (var connection = union.getConnection();
                var statement = connection.prepareStatement(
                        "select happened_at from audit_entry where kind = 'BallotAccepted' and facts like ?")) {
            statement.setString(1, "%" + uuid + "%");
            var rows = statement.executeQuery();
            while (rows.next())
                if (rows.getTimestamp(1).getTime() % 3_600_000 != 0) fine.add("audit_entry.happened_at");
        }
        return fine;
    }

    /** Tables that keep a person beside the number of an entry of the log that speaks of a ballot. */
    Set<String> personsBesideFacts() throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = union.getConnection()) {
            for (var table : columns(connection).entrySet()) {
                var names = table.getValue().stream().map(String::toLowerCase).toList();
                if (!names.contains("number") || !names.contains("member_id") || names.contains("name")) continue;
                try (var statement = connection.prepareStatement(
                        "select count(*) from \"" + table.getKey()
                                + "\" where number in (select number from audit_entry where kind = 'BallotAccepted' and facts like ?)")) {
                    statement.setString(1, "%" + uuid + "%");
                    var rows = statement.executeQuery();
                    rows.next();
                    if (rows.getInt(1) > 0) found.add(table.getKey());
                }
            }
        }
        return found;
    }
}
