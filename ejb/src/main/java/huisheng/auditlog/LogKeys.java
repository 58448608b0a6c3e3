package huisheng.auditlog;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.VerifierKey;
import huisheng.kernel.Clock;
import huisheng.kernel.DataFolder;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;

/** Holds the key that signs the log; nobody outside this package can sign. */
@ApplicationScoped
class LogKeys {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    private volatile SecretNoteKey key;
    private volatile int number;

    /**
     * Once, at the start.
     *
     * @throws IllegalStateException if the log was signed with another key, unless a new one was asked for (docs/log.md)
     */
    void open() {
        // Of two servers that start at once on an empty database the second finds the key of the first.
        audit.hold();
        var file = new LogKeyFile(DataFolder.path().resolve(LogKeyFile.NAME));
        try (var connection = union.getConnection()) {
            var rows = new LogRows(connection);
            var known = rows.keys();
            number = known.size();
            var last = known.isEmpty() ? null : VerifierKey.decode(known.get(number - 1));
            key = file.read(set("huisheng.log.key", "HUISHENG_LOG_KEY")).orElse(null);
            if (key == null && !isChanging()) key = derived(last);
            if (key == null) key = made(file, last);
            if (last == null || !last.equals(key.verifier())) take(rows, file, last);
        } catch (SQLException e) {
            throw new IllegalStateException("The log's keys cannot be read", e);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("A row of log_key holds no key", e);
        }
    }

    private static SecretNoteKey derived(VerifierKey last) {
        var name = last != null ? last.name() : set("huisheng.log.name", "HUISHENG_LOG_NAME");
        return LogKeyFile.derived(set("huisheng.server.key", "HUISHENG_SERVER_KEY"), name)
                .orElse(null);
    }

    private SecretNoteKey made(LogKeyFile file, VerifierKey last) {
        if (last != null && !isChanging()) throw new IllegalStateException(file.missing());
        var name = last != null ? last.name() : set("huisheng.log.name", "HUISHENG_LOG_NAME");
        return file.create(name == null || name.isBlank() ? LogKeyFile.newName() : name);
    }

    private void take(LogRows rows, LogKeyFile file, VerifierKey last) throws SQLException {
        boolean allowed = last == null
                || isChanging() && last.name().equals(key.verifier().name());
        if (!allowed) throw new IllegalStateException(file.another());
        number++;
        rows.putKey(number, clock.now(), key.verifier().encode());
        if (last != null) audit.append(new LogKeyChanged(id(last), id(key.verifier())));
    }

    private static String id(VerifierKey key) {
        return HexFormat.of().toHexDigits(key.id());
    }

    private static boolean isChanging() {
        return Boolean.parseBoolean(set("huisheng.log.newkey", "HUISHENG_LOG_NEW_KEY"));
    }

    private static String set(String property, String variable) {
        return System.getProperty(property, System.getenv(variable));
    }

    SecretNoteKey key() {
        return key;
    }

    /** Which of the keys of this log signs now, from 1. */
    int number() {
        return number;
    }
}
