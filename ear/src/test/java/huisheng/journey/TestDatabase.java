package huisheng.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database that the server under test uses: H2 in a file, or a PostgreSQL server that is started here and stopped at
 * the end. It hands its address to arquillian.xml, which is read afterwards.
 */
public class TestDatabase implements LauncherSessionListener {
    private EmbeddedPostgres postgresql;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        int offset = Integer.getInteger("it.offset", 3000);
        System.setProperty("it.management.port", Integer.toString(9990 + offset));
        System.setProperty(
                "it.jvm.arguments", "postgresql".equals(System.getProperty("it.db")) ? startPostgresql() : "");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgresql == null) return;
        try {
            postgresql.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String startPostgresql() {
        try {
            postgresql = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        return "-Dhuisheng.db.driver=postgresql -Dhuisheng.db.user=postgres -Dhuisheng.db.password=postgres -Dhuisheng.db.url="
                + postgresql.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
    }
}
