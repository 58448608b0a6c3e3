package huisheng.search;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** An index in a database of its own, made by the very migration; and what it finds, by number. */
final class Indexed {
    static final String KIND = "suggestion";
    static final Scope STRANGER = Scope.stranger();
    final DataSource database;
    final SearchIndex index;

    private Indexed(String url, String user, String password) {
        database = new Address(url, user, password);
        index = new SearchIndex(database);
    }

    static Indexed inMemory() throws Exception {
        var indexed = new Indexed("jdbc:h2:mem:search" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
        indexed.migrate();
        return indexed;
    }

    static Indexed at(String url, String user, String password) {
        return new Indexed(url, user, password);
    }

    void migrate() throws Exception {
        for (var sql : migration()) execute(sql);
    }

    /** @return what makes them again: filling goes quicker without */
    List<String> withoutIndexesOfWords() throws Exception {
        var made = migration().stream()
                .filter(sql -> sql.startsWith("create index search_word"))
                .toList();
        for (var sql : made) execute("drop index " + sql.split(" ")[2]);
        return made;
    }

    private static List<String> migration() throws Exception {
        var script = Files.readString(Path.of("src/main/resources/db/migration/V0012__search.sql"));
        return Stream.of(script.replaceAll("(?m)--.*$", "").split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void put(long id, String... texts) {
        index.put(new Found(KIND, id), new Sight(OpenTo.EVERYBODY, 1, null), List.of(texts));
    }

    List<Long> find(String query) {
        return find(query, STRANGER);
    }

    List<Long> find(String query, Scope scope) {
        return index.find(List.of(KIND), query, scope, null, 1000).items().stream()
                .map(Found::id)
                .toList();
    }

    long rows(String table) throws SQLException {
        try (var connection = database.getConnection();
                var asked = connection.createStatement();
                var row = asked.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One connection kept open for each thread would be a pool; a test needs none. */
    private record Address(String url, String user, String password) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public Connection getConnection(String other, String secret) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
