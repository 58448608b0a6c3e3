package huisheng.ballot.box;

import huisheng.kernel.Clock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A box on a database of its own in memory, made by the very migration, and a clock that a test sets. */
final class ABox {
    static final Instant NOON = Instant.parse("2026-11-22T12:34:56Z");
    final DataSource database;
    final List<String> told = new ArrayList<>();
    Instant now = NOON;
    final Box box;

    ABox() throws Exception {
        var url = "jdbc:h2:mem:box" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        database = JdbcConnectionPool.create(url, "sa", "");
        migrate(url);
        box = another();
    }

    /** The tables, made by the very migration. */
    static void migrate(String url) throws Exception {
        var script = Files.readString(Path.of("src/main/resources/db/migration/V0007__ballotbox.sql"));
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            for (var sql : script.replaceAll("(?m)--.*$", "").split(";")) if (!sql.isBlank()) statement.execute(sql);
        }
    }

    /** The same box as another server has it. */
    Box another() {
        return new Box(database, clock(), told::add);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant now() {
                return now;
            }
        };
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> column(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = Stream.<String>builder();
            while (rows.next()) read.add(rows.getString(1));
            return read.build().toList();
        }
    }
}
