package huisheng.ballot.box;

import huisheng.kernel.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * One transaction on the box's own database. Two servers may write one chain at once: whoever is first at a height stands
 * there, and the other rolls back, reads again and goes on behind it.
 */
final class BoxBooks {
    private static final System.Logger LOG = System.getLogger(BoxBooks.class.getName());
    private static final int TRIES = 50;

    /** Unique key; serialization and deadlock; H2: concurrent update, lock timeout. */
    private static final Set<String> BEHIND = Set.of("23505", "40001", "40P01", "90131", "HYT00");

    private final DataSource box;

    BoxBooks(DataSource box) {
        this.box = box;
    }

    interface Work<T> {
        T on(BoxRows rows) throws SQLException;
    }

    /** @throws Refused UNREACHABLE */
    <T> T read(Work<T> work) {
        try (var connection = box.getConnection()) {
            return work.on(new BoxRows(connection));
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** All of it or nothing, done again where another writer was first. @throws Refused UNREACHABLE */
    <T> T write(Work<T> work) {
        SQLException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (!BEHIND.contains(e.getSQLState())) throw unreachable(e);
                last = e;
            }
        }
        throw unreachable(last);
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (var connection = box.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(new BoxRows(connection));
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                takeBack(connection);
                throw e;
            } finally {
                giveBack(connection);
            }
        }
    }

    private static void takeBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A transaction of the box ended with its connection", gone);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A connection to the box was lost", gone);
        }
    }

    private static Refused unreachable(SQLException e) {
        LOG.log(System.Logger.Level.ERROR, "The database of the box did not answer", e);
        return new Refused(BoxReason.UNREACHABLE);
    }
}
