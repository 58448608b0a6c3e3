package huisheng.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes receipts of entries (C2SP tlog-proof). It does not ask who calls; the desks do. */
@ApplicationScoped
public class Receipts {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private LogRound round;

    @Inject
    private LogKeys keys;

    public Optional<LogEntry> withCode(EntryCode code) {
        return read(rows -> rows.withCode(code).map(Receipts::entry));
    }

    public Optional<LogEntry> entry(long number) {
        return read(rows -> rows.entry(number).map(Receipts::entry));
    }

    public Optional<OpenedEntry> opened(long number) {
        return read(rows -> rows.entry(number).map(OpenedEntry::of));
    }

    /** In the order of the numbers given; what is not there is left out. */
    public List<OpenedEntry> opened(Collection<Long> numbers) {
        return read(rows -> {
            var found = new ArrayList<OpenedEntry>();
            for (var row : rows.entriesWith(numbers)) found.add(OpenedEntry.of(row));
            var order = List.copyOf(numbers);
            found.sort(java.util.Comparator.comparingInt(one -> order.indexOf(one.number())));
            return found;
        });
    }

    /** Content of the entry as it was written down; empty if it was erased. */
    public Optional<String> content(long number) {
        return read(rows -> rows.entry(number).flatMap(LogRow::opening))
                .map(opening -> new String(opening.content().bytes(), java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The receipt, with what opens the entry. What was appended just now is sealed first. */
    public Optional<String> receipt(long number) {
        if (read(LogRows::sealed) < number) round.take();
        return read(rows -> WrittenReceipt.of(rows, number));
    }

    /** The log's public key now, for whoever checks. */
    public String key() {
        return keys.key().verifier().encode();
    }

    private static LogEntry entry(LogRow row) {
        return new LogEntry(row.number(), row.at(), row.kind(), row.written());
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
