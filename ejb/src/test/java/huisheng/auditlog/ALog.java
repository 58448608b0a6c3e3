package huisheng.auditlog;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.LeafOpening;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A log in a database of its own, made by the very migration. */
final class ALog implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");
    final Connection connection;
    final SecretNoteKey key = newKey();
    private long entries;

    ALog() throws Exception {
        connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
        for (var sql : migration()) sql(sql);
        rows().putKey(1, AT, key.verifier().encode());
    }

    /** The statements that make the tables of the log. */
    static List<String> migration() throws IOException {
        var script = Files.readString(Path.of("src/main/resources/db/migration/V0001__auditlog.sql"));
        return Stream.of(script.replaceAll("(?m)--.*$", "")
                        .replace("${bytewise}", "")
                        .split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    static SecretNoteKey newKey() {
        return SecretNoteKey.generate("huisheng/test", KeyType.NOTE, Randomness.system());
    }

    LogRows rows() {
        return new LogRows(connection);
    }

    ALog append(int count) throws SQLException {
        for (int i = 0; i < count; i++) append("SuggestionSent", "{\"suggestion\":" + (entries + 1) + "}");
        return this;
    }

    /** Erases entries as the server does: content and salt go, and a fact says so. */
    ALog erase(long... numbers) throws SQLException {
        sayErased(numbers);
        for (long number : numbers) sql("update audit_entry set facts = null, salt = null where number = " + number);
        return this;
    }

    /** The fact alone, whose content may still be there. */
    ALog sayErased(long... numbers) throws SQLException {
        var list = Arrays.toString(numbers).replace(" ", "");
        append(
                "ContentErased",
                "{\"entries\":" + list + ",\"ground\":\"ORDERED\",\"kind\":\"suggestion\",\"matter\":1}");
        return this;
    }

    private void append(String kind, String facts) throws SQLException {
        var salt = Randomness.system().bytes(LeafOpening.SALT_LENGTH);
        var row = new AuditEntry(++entries, AT.plusSeconds(entries), kind, facts, salt).row();
        try (var born = connection.prepareStatement(
                "insert into audit_entry (number, happened_at, kind, commitment, code, salt, facts) values (?, ?, ?, ?, ?, ?, ?)")) {
            List<Object> values = List.of(
                    row.number(),
                    row.at().atOffset(ZoneOffset.UTC),
                    row.kind(),
                    row.leaf().commitment().bytes(),
                    row.code().value(),
                    salt,
                    facts);
            for (int v = 0; v < values.size(); v++) born.setObject(v + 1, values.get(v));
            born.executeUpdate();
        }
        sql("update audit_head set entries = " + entries);
    }

    ALog seal() throws SQLException {
        var sealing = new Sealing(connection, key, 1);
        while (sealing.isDue()) sealing.take(AT);
        return this;
    }

    /** A witness signs the state of so many entries. */
    ALog cosign(SecretNoteKey witness, long entries) throws Exception {
        var note = rows().checkpointsAfter(entries - 1, 1, 1).get(0).note();
        var line = witness.cosign(Checkpoint.decode(SignedNote.decode(note).text()), AT.getEpochSecond());
        rows().putCosignature(new Cosignature(
                entries, witness.verifier().encode(), AT.truncatedTo(ChronoUnit.SECONDS), line.line()));
        return this;
    }

    ALog sql(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    LogAudit.Report audit() throws SQLException {
        return LogAudit.of(connection, Optional.of(key.verifier()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
