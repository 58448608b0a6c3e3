package huisheng.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * A row that nobody holds just now, for rounds that leave what is in somebody's hands for the next time. PostgreSQL
 * passes over held rows by itself ({@code skip locked}); H2 waits for them, and whoever holds this one may be waiting for
 * the end of the audit log that the round holds: there the wait is cut to a moment.
 */
public final class FreeRow {
    private static final Map<String, Object> LEAVE_WHAT_IS_LOCKED = Map.of("jakarta.persistence.lock.timeout", -2);
    private static final int TIMED_OUT = 50200;
    private static final int MOMENT_MS = 50;
    /** What H2 waits where nothing else is said. */
    private static final int USUAL_MS = 2000;

    private FreeRow() {}

    /** Locked until the transaction ends; nothing if somebody else holds it or it is not there. */
    public static <T> Optional<T> find(EntityManager entities, Class<T> type, long id) {
        var session = entities.unwrap(Session.class);
        if (!passesOverHeldRows(session) && !session.doReturningWork(connection -> isFree(connection, type, id)))
            return Optional.empty();
        return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE, LEAVE_WHAT_IS_LOCKED));
    }

    private static boolean passesOverHeldRows(Session session) {
        return session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
                .supportsSkipLocked();
    }

    private static boolean isFree(Connection connection, Class<?> type, long id) throws SQLException {
        wait(connection, MOMENT_MS);
        try (var row = connection.prepareStatement("select id from " + table(type) + " where id = ? for update")) {
            row.setLong(1, id);
            return row.executeQuery().next();
        } catch (SQLException e) {
            if (e.getErrorCode() == TIMED_OUT) return false;
            throw e;
        } finally {
            wait(connection, USUAL_MS);
        }
    }

    private static String table(Class<?> type) {
        var table = type.getAnnotation(Table.class);
        return table == null ? type.getSimpleName() : table.name();
    }

    private static void wait(Connection connection, int milliseconds) throws SQLException {
        try (var setting = connection.createStatement()) {
            setting.execute("set lock_timeout " + milliseconds);
        }
    }
}
