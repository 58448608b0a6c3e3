package huisheng.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Copies the running default database (H2) when {@code ./run backup} asks: the file {@code backup/request} in the data
 * folder is the question, {@code backup/done.zip} or {@code backup/failed} the answer. Whoever can write there can read
 * the database anyway, so this opens no new door. On PostgreSQL it does nothing.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
public class BackupDesk {
    private static final Logger LOG = Logger.getLogger(BackupDesk.class);

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    private Path folder;

    @PostConstruct
    void open() {
        var data = System.getProperty("huisheng.data.dir");
        if (data == null || !onH2()) return;
        try {
            folder = Files.createDirectories(Path.of(data, "backup"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() throws IOException {
        if (folder == null || !Files.deleteIfExists(folder.resolve("request"))) return;
        try {
            copy();
        } catch (SQLException | IOException e) {
            LOG.error("The backup failed", e);
            Files.writeString(folder.resolve("failed"), e.getClass().getSimpleName());
        }
    }

    private void copy() throws SQLException, IOException {
        var part = folder.resolve("part.zip");
        try (var connection = union.getConnection();
                var backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, part.toString());
            backup.execute();
        }
        Files.move(part, folder.resolve("done.zip"), StandardCopyOption.ATOMIC_MOVE);
        LOG.info("A backup was written");
    }

    private boolean onH2() {
        try (var connection = union.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
