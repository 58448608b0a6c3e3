package huisheng.witness;

import huisheng.ballots.log.ForkEvidence;
import huisheng.kernel.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of witnesses. */
final class WitnessRows {
    private final Sql sql;

    WitnessRows(Connection connection) {
        this.sql = new Sql(connection);
    }

    /**
     * How it stands with a witness of ours.
     *
     * @param entries that it cosigned last, as far as we know
     * @param answered when it answered last, or null
     * @param disputed since when it says that our log does not continue what it saw, or null
     */
    record Asked(String witness, long entries, Instant next, int failures, Instant answered, Instant disputed) {}

    /** What was cosigned last of another log. */
    record Witnessed(String origin, String note, Instant at) {}

    record Fork(String origin, long entries, String seen, String shown, boolean proven, Instant at) {}

    /** For a witness that was never asked; of two servers that start at once the second finds the row of the first. */
    void begin(String witness, Instant now) throws SQLException {
        sql.change(
                "insert into log_witness (witness, entries, next_at, failures) values (?, 0, ?, 0) on conflict do nothing",
                witness,
                now);
    }

    Optional<Asked> asked(String witness) throws SQLException {
        return sql.one(
                "select witness, entries, next_at, failures, answered_at, disputed_at from log_witness where witness = ?",
                row -> new Asked(
                        row.getString(1),
                        row.getLong(2),
                        Sql.instant(row, 3),
                        row.getInt(4),
                        Sql.instant(row, 5),
                        Sql.instant(row, 6)),
                witness);
    }

    /** Whether nobody else took it in the meantime. */
    boolean take(Asked known, Instant until) throws SQLException {
        return sql.change(
                        "update log_witness set next_at = ? where witness = ? and next_at = ?",
                        until,
                        known.witness(),
                        known.next())
                == 1;
    }

    void settle(Asked now) throws SQLException {
        sql.change(
                "update log_witness set entries = ?, next_at = ?, failures = ?, answered_at = ?, disputed_at = ? where witness = ?",
                now.entries(),
                now.next(),
                now.failures(),
                now.answered(),
                now.disputed(),
                now.witness());
    }

    /** For a log that was never shown here, likewise. */
    void watch(String origin) throws SQLException {
        sql.change("insert into witnessed_log (origin) values (?) on conflict do nothing", origin);
    }

    private static final String WITNESSED = "select origin, note, cosigned_at from witnessed_log where origin = ?";

    Optional<Witnessed> witnessed(String origin) throws SQLException {
        return sql.one(WITNESSED, WitnessRows::witnessed, origin);
    }

    /** Until the transaction ends no other request about this log is answered, by any server. */
    Witnessed hold(String origin) throws SQLException {
        return sql.one(WITNESSED + " for update", WitnessRows::witnessed, origin)
                .orElseThrow(() -> new IllegalStateException("The row of a witnessed log is gone"));
    }

    void keep(String origin, String note, Instant now) throws SQLException {
        int kept = sql.change("update witnessed_log set note = ?, cosigned_at = ? where origin = ?", note, now, origin);
        if (kept != 1) throw new IllegalStateException("The row of a witnessed log is gone");
    }

    /** What is proven is kept for good, of the rest the last of each log. @return whether this was proven for the first time */
    boolean keep(ForkEvidence found, long entries, String root, Instant now) throws SQLException {
        if (!found.proven()) sql.change("delete from witnessed_fork where origin = ? and not proven", found.origin());
        int known = sql.one(
                        "select proven from witnessed_fork where origin = ? and entries = ? and root = ?",
                        row -> row.getBoolean(1) ? 2 : 1,
                        found.origin(),
                        entries,
                        root)
                .orElse(0);
        if (known == 2) return false;
        if (known == 1)
            sql.change(
                    "delete from witnessed_fork where origin = ? and entries = ? and root = ?",
                    found.origin(),
                    entries,
                    root);
        sql.change(
                "insert into witnessed_fork (origin, entries, root, seen_note, shown_note, path, proven, found_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                found.origin(),
                entries,
                root,
                found.seen().encode(),
                found.shown().encode(),
                found.path().stream().map(Object::toString).collect(Collectors.joining("\n")),
                found.proven(),
                now);
        return found.proven();
    }

    /** Proven ones, the last found first. */
    List<Fork> forks(String origin, int limit) throws SQLException {
        return sql.many(
                "select origin, entries, seen_note, shown_note, proven, found_at from witnessed_fork where origin = ? and proven order by found_at desc limit ?",
                row -> new Fork(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        Sql.instant(row, 6)),
                origin,
                limit);
    }

    private static Witnessed witnessed(ResultSet row) throws SQLException {
        return new Witnessed(row.getString(1), row.getString(2), Sql.instant(row, 3));
    }
}
