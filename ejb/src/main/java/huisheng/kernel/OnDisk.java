package huisheng.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What must not be answered before it would survive the death of the server. PostgreSQL answers a commit when it is on the
 * disk; H2 up to half a second earlier, unless it is asked to write now, which only the owner of its tables may ask.
 */
@ApplicationScoped
public class OnDisk {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    /** Returns when everything that was committed before, by whichever user, is on the disk. */
    public void settle() {
        settle(union);
    }

    /** @param owner connects as the owner of the tables */
    public static void settle(DataSource owner) {
        try (var connection = owner.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) return;
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What was committed could not be brought to the disk", e);
        }
    }
}
