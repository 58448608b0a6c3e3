package huisheng.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database that the server under test uses: H2 in a file, or a PostgreSQL server that is started here and stopped at
 * the end. It hands its address to arquillian.xml, which is read afterwards.
 */
public class TestDatabase implements LauncherSessionListener {
    private EmbeddedPostgres newest;
    private PostgresqlCluster ofTheMachine;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        int offset = Integer.getInteger("it.offset", 3000);
        System.setProperty("it.management.port", Integer.toString(9990 + offset));
        System.setProperty(
                "it.jvm.arguments", "postgresql".equals(System.getProperty("it.db")) ? startPostgresql() : "");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (newest != null) newest.close();
            if (ofTheMachine != null) ofTheMachine.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String startPostgresql() {
        try {
            if (mayRunTheNewest()) newest = EmbeddedPostgres.builder().start();
            else ofTheMachine = new PostgresqlCluster(5432 + Integer.getInteger("it.offset", 3000));
            for (var statement : roles()) carryOut(statement);
            for (var user : List.of("huisheng", "huisheng_box"))
                carryOut("alter role " + user + " password '" + passwordOf(user) + "'");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "-Dhuisheng.db.driver=postgresql -Dhuisheng.db.user=huisheng -Dhuisheng.db.password="
                + passwordOf("huisheng")
                + " -Dhuisheng.box.user=huisheng_box -Dhuisheng.box.password=" + passwordOf("huisheng_box")
                + " -Dhuisheng.db.url=jdbc:postgresql://localhost:"
                + (newest != null ? newest.getPort() : ofTheMachine.port()) + "/huisheng";
    }

    /** PostgreSQL refuses root; the one that the tests bring gets around it by a user namespace, where there may be one. */
    private static boolean mayRunTheNewest() throws IOException, InterruptedException {
        if (!PostgresqlCluster.isRoot()
                || Command.finished("unshare", "-U", "true").exit() == 0) return true;
        System.err.println("No user namespaces here for root: PostgreSQL is the machine's own, not the newest.");
        return false;
    }

    /** The statements of the file that an administrator runs in production. */
    private static List<String> roles() throws IOException {
        var file = Files.readString(Path.of(System.getProperty("it.roles")));
        return Stream.of(file.replaceAll("(?m)--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private void carryOut(String statement) throws IOException, InterruptedException {
        if (ofTheMachine != null) {
            ofTheMachine.sql("postgres", statement);
            return;
        }
        try (var connection = newest.getPostgresDatabase().getConnection();
                var administrator = connection.createStatement()) {
            administrator.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static String passwordOf(String user) {
        return "it-" + user;
    }
}
