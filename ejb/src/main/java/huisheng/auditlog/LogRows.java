package huisheng.auditlog;

import huisheng.ballots.log.Tile;
import huisheng.ballots.log.TreeHash;
import huisheng.kernel.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The tables of the log, as the server and {@code ./run audit} read and write them. */
final class LogRows {
    private static final String ENTRY =
            "select number, happened_at, kind, commitment, code, salt, facts from audit_entry";
    private static final String COSIGNATURE = "select entries, witness, made_at, line from log_cosignature";
    private final Sql sql;

    LogRows(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** A signed state, as it was published. */
    record Signed(long entries, int key, Instant at, String note) {}

    long appended() throws SQLException {
        return sql.one("select entries from audit_head where id = 1", row -> row.getLong(1))
                .orElse(0L);
    }

    long sealed() throws SQLException {
        return sql.one("select entries from log_head where id = 1", row -> row.getLong(1))
                .orElse(0L);
    }

    /** Until the transaction ends no other server seals. */
    long holdSealed() throws SQLException {
        return sql.one("select entries from log_head where id = 1 for update", row -> row.getLong(1))
                .orElseThrow(() -> new IllegalStateException("The row of log_head is gone"));
    }

    void seal(long entries) throws SQLException {
        sql.change("update log_head set entries = ? where id = 1", entries);
    }

    List<LogRow> entriesAfter(long number, int limit) throws SQLException {
        return sql.many(ENTRY + " where number > ? order by number limit ?", LogRows::entry, number, limit);
    }

    List<LogRow> entriesBetween(long first, long last) throws SQLException {
        return sql.many(ENTRY + " where number between ? and ? order by number", LogRows::entry, first, last);
    }

    List<LogRow> entriesWith(Collection<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) return List.of();
        var places = String.join(", ", Collections.nCopies(numbers.size(), "?"));
        return sql.many(ENTRY + " where number in (" + places + ")", LogRows::entry, numbers.toArray());
    }

    Optional<LogRow> entry(long number) throws SQLException {
        return sql.one(ENTRY + " where number = ?", LogRows::entry, number);
    }

    Optional<LogRow> withCode(EntryCode code) throws SQLException {
        return sql.one(ENTRY + " where code = ? order by number limit 1", LogRows::entry, code.value());
    }

    /** All hashes that the tile holds by now; empty if there is none. */
    byte[] hashes(int level, long position) throws SQLException {
        return sql.one(
                        "select hashes from log_tile where level = ? and position = ?",
                        row -> row.getBytes(1),
                        level,
                        position)
                .orElse(new byte[0]);
    }

    /** @return empty if the tile does not hold so many hashes */
    Optional<byte[]> tile(Tile tile) throws SQLException {
        var hashes = hashes(tile.level(), tile.index());
        int length = tile.width() * TreeHash.LENGTH;
        return hashes.length < length ? Optional.empty() : Optional.of(Arrays.copyOf(hashes, length));
    }

    void putTile(int level, long position, byte[] hashes) throws SQLException {
        int there =
                sql.change("update log_tile set hashes = ? where level = ? and position = ?", hashes, level, position);
        if (there == 0)
            sql.change("insert into log_tile (level, position, hashes) values (?, ?, ?)", level, position, hashes);
    }

    Optional<Signed> lastCheckpoint() throws SQLException {
        return sql.one(
                "select entries, key_number, made_at, note from log_checkpoint order by entries desc, key_number desc limit 1",
                LogRows::signed);
    }

    List<Signed> checkpointsAfter(long entries, int key, int limit) throws SQLException {
        return sql.many(
                "select entries, key_number, made_at, note from log_checkpoint where entries > ? or entries = ? and key_number > ? order by entries, key_number limit ?",
                LogRows::signed,
                entries,
                entries,
                key,
                limit);
    }

    void putCheckpoint(Signed signed) throws SQLException {
        sql.change(
                "insert into log_checkpoint (entries, key_number, made_at, note) values (?, ?, ?, ?)",
                signed.entries(),
                signed.key(),
                signed.at(),
                signed.note());
    }

    /** The newest state of at least so many entries that a witness cosigned. */
    Optional<Signed> lastCosigned(long entries) throws SQLException {
        return sql.one(
                "select c.entries, c.key_number, c.made_at, c.note from log_checkpoint c"
                        + " where c.entries = (select max(entries) from log_cosignature where entries >= ?)"
                        + " order by c.key_number desc limit 1",
                LogRows::signed,
                entries);
    }

    void putCosignature(Cosignature one) throws SQLException {
        var at = one.at();
        int there = sql.change(
                "update log_cosignature set made_at = ?, line = ? where entries = ? and witness = ?",
                at,
                one.line(),
                one.entries(),
                one.witness());
        if (there == 0)
            sql.change(
                    "insert into log_cosignature (entries, witness, made_at, line) values (?, ?, ?, ?)",
                    one.entries(),
                    one.witness(),
                    at,
                    one.line());
    }

    List<Cosignature> cosignatures(long entries) throws SQLException {
        return sql.many(COSIGNATURE + " where entries = ? order by witness", LogRows::cosignature, entries);
    }

    /** In the order of their sizes, then of the witnesses. */
    List<Cosignature> cosignaturesAfter(long entries, String witness, int limit) throws SQLException {
        return sql.many(
                COSIGNATURE + " where entries > ? or entries = ? and witness > ? order by entries, witness limit ?",
                LogRows::cosignature,
                entries,
                entries,
                witness,
                limit);
    }

    Optional<Cosignature> lastCosignature(String witness) throws SQLException {
        return sql.one(COSIGNATURE + " where witness = ? order by entries desc limit 1", LogRows::cosignature, witness);
    }

    /** The state as it is handed out: with the lines of those witnesses that cosigned it. */
    String published(Signed signed) throws SQLException {
        var note = new StringBuilder(signed.note());
        for (var one : cosignatures(signed.entries())) note.append(one.line()).append('\n');
        return note.toString();
    }

    /** The public keys in the order in which they came into use. */
    List<String> keys() throws SQLException {
        return sql.many("select verifier from log_key order by number", row -> row.getString(1));
    }

    void putKey(int number, Instant since, String verifier) throws SQLException {
        sql.change("insert into log_key (number, since, verifier) values (?, ?, ?)", number, since, verifier);
    }

    private static LogRow entry(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong(1),
                Sql.instant(row, 2),
                row.getString(3),
                row.getBytes(4),
                row.getString(5),
                row.getBytes(6),
                row.getString(7));
    }

    private static Cosignature cosignature(ResultSet row) throws SQLException {
        var at = Sql.instant(row, 3);
        return new Cosignature(row.getLong(1), row.getString(2), at, row.getString(4));
    }

    private static Signed signed(ResultSet row) throws SQLException {
        var at = Sql.instant(row, 3);
        return new Signed(row.getLong(1), row.getInt(2), at, row.getString(4));
    }
}
