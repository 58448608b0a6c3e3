package huisheng.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** The log as those read it who check it from inside. It does not ask who calls; the desks do. */
@ApplicationScoped
public class WholeLog {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private LogKeys keys;

    /** How many entries it has, by its own count. */
    public long entries() {
        return read(LogRows::appended);
    }

    /** Entries reckoned anew, in the order of the numbers given; what is not there is said to be missing. */
    public List<InspectedEntry> inspected(List<Long> numbers) {
        return read(rows -> {
            var inspection = new Inspection(rows, keys.key().verifier());
            Map<Long, LogRow> found = new HashMap<>();
            for (var row : rows.entriesWith(numbers)) found.put(row.number(), row);
            var all = new ArrayList<InspectedEntry>();
            for (var number : numbers)
                all.add(found.containsKey(number) ? inspection.of(found.get(number)) : InspectedEntry.missing(number));
            return all;
        });
    }

    /**
     * What {@code ./run audit} does, against the key that signs now. It takes as long as the log is, and must stand outside a
     * transaction.
     *
     * @param progress is told how many entries were looked at so far
     */
    public LogAudit.Report audit(LongConsumer progress) {
        try (var connection = union.getConnection()) {
            int before = connection.getTransactionIsolation();
            // One state of the database, whatever is written meanwhile.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return LogAudit.of(connection, Optional.of(keys.key().verifier()), progress);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(before);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }

    private interface Question<T> {
        T asked(LogRows rows) throws SQLException;
    }

    private <T> T read(Question<T> question) {
        try (var connection = union.getConnection()) {
            return question.asked(new LogRows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }
}
