package huisheng.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with their values on one connection, for tables that are read and written without entities. */
public final class Sql {
    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** What one row says. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> one(String sql, Reading<T> reading, Object... values) throws SQLException {
        var all = many(sql, reading, values);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    public <T> List<T> many(String sql, Reading<T> reading, Object... values) throws SQLException {
        try (var asked = with(sql, values);
                var rows = asked.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) read.add(reading.of(rows));
            return read;
        }
    }

    /** @return how many rows */
    public int change(String sql, Object... values) throws SQLException {
        try (var statement = with(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** @return null where the column is empty */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private PreparedStatement with(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, written(values[i]));
        return statement;
    }

    // No driver takes an Instant as it is.
    private static Object written(Object value) {
        return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
    }
}
