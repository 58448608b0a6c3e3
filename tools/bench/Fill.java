import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Carries out {@code fill.sql} on an empty demonstration union: {@code java -cp DRIVER Fill.java URL USER PASSWORD}. The
 * same statements on H2 and PostgreSQL but for the series of numbers and the fresh statistics at the end.
 */
public final class Fill {
    private Fill() {}

    public static void main(String[] place) throws Exception {
        var script = Files.readString(Path.of("tools/bench/fill.sql")).replaceAll("(?m)--.*$", "");
        try (var connection = DriverManager.getConnection(place[0], place[1], place[2])) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            for (var statement : script.split(";")) {
                var sql = statement.strip();
                if (sql.isEmpty()) continue;
                long began = System.nanoTime();
                try (var running = connection.createStatement()) {
                    int rows = running.executeUpdate(h2 ? sql.replace("generate_series(", "system_range(") : sql);
                    System.out.printf(
                            Locale.ROOT,
                            "  %,d rows in %.1f s  %s%n",
                            rows,
                            (System.nanoTime() - began) / 1e9,
                            sql.lines().findFirst().orElse(""));
                } catch (SQLException e) {
                    throw new IllegalStateException(sql, e);
                }
            }
            try (var running = connection.createStatement()) {
                running.execute(h2 ? "analyze" : "vacuum analyze");
            }
        }
    }
}
