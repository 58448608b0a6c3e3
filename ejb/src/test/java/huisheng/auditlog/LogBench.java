package huisheng.auditlog;

import huisheng.ballots.log.LeafOpening;
import huisheng.ballots.log.LogPolicy;
import huisheng.ballots.log.LogProof;
import huisheng.ballots.log.ReceiptCheck;
import huisheng.ballots.log.SecretNoteKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How long the proof of one entry takes in a long log: {@code java -cp … huisheng.auditlog.LogBench URL USER PASSWORD ENTRIES FOLDER}
 * from the folder {@code ejb}, on an empty database. It makes that many entries, seals them as the server does, writes receipts of
 * entries anywhere in the log, checks each against the key and prints a row of the table in docs/performance.md. In the folder it
 * leaves one receipt and the key.
 */
public final class LogBench {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final int RECEIPTS = 2000;
    private static final int TOGETHER = 4096;

    private LogBench() {}

    public static void main(String[] words) throws Exception {
        long entries = Long.parseLong(words[3]);
        var key = ALog.newKey();
        try (var connection = DriverManager.getConnection(words[0], words[1], words[2])) {
            for (var sql : ALog.migration()) execute(connection, sql);
            new LogRows(connection).putKey(1, AT, key.verifier().encode());
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (long number = 1; number <= entries; number += TOGETHER) append(connection, number, entries);
            double appended = since(began);
            began = System.nanoTime();
            seal(connection, key);
            double sealed = since(began);
            connection.setAutoCommit(true);
            execute(connection, words[0].startsWith("jdbc:h2") ? "analyze" : "vacuum analyze");
            prove(connection, key, entries, RECEIPTS / 10);
            var times = prove(connection, key, entries, RECEIPTS);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.0f | %.0f | %.2f | %.2f | %.1f |%n",
                    entries,
                    appended,
                    sealed,
                    at(times, 0.5),
                    at(times, 0.95),
                    times[times.length - 1]);
            leave(connection, key, entries, Path.of(words[4]));
        }
    }

    private static void append(Connection connection, long first, long entries) throws SQLException {
        try (var born = connection.prepareStatement(
                "insert into audit_entry (number, happened_at, kind, commitment, code, salt, facts) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (long number = first; number < first + TOGETHER && number <= entries; number++) {
                var salt = Arrays.copyOf(
                        ByteBuffer.allocate(Long.BYTES).putLong(number).array(), LeafOpening.SALT_LENGTH);
                var facts = "{\"suggestion\":" + number + "}";
                var row = new AuditEntry(number, AT.plusSeconds(number), "SuggestionSent", facts, salt).row();
                born.setLong(1, number);
                born.setObject(2, row.at().atOffset(ZoneOffset.UTC));
                born.setString(3, row.kind());
                born.setBytes(4, row.leaf().commitment().bytes());
                born.setString(5, row.code().value());
                born.setBytes(6, salt);
                born.setString(7, facts);
                born.addBatch();
            }
            born.executeBatch();
        }
        execute(connection, "update audit_head set entries = " + Math.min(entries, first + TOGETHER - 1));
        connection.commit();
    }

    private static void seal(Connection connection, SecretNoteKey key) throws SQLException {
        var sealing = new Sealing(connection, key, 1);
        while (sealing.isDue()) {
            sealing.take(AT);
            connection.commit();
        }
    }

    /** @return milliseconds a receipt, the shortest first */
    private static double[] prove(Connection connection, SecretNoteKey key, long entries, int count) throws Exception {
        var random = new Random(20261123);
        var policy = new LogPolicy(List.of(key.verifier()), Map.of(), new LogPolicy.Quorum.None());
        var rows = new LogRows(connection);
        var times = new double[count];
        for (int i = 0; i < count; i++) {
            long number = 1 + (long) (random.nextDouble() * entries);
            long began = System.nanoTime();
            var receipt = WrittenReceipt.of(rows, number).orElseThrow();
            times[i] = since(began) * 1e3;
            var entry = rows.entry(number).orElseThrow().leaf().encode();
            var verdict = ReceiptCheck.check(LogProof.decode(receipt.getBytes(StandardCharsets.UTF_8)), entry, policy)
                    .verdict();
            if (!verdict.isSound()) throw new IllegalStateException(number + ": " + verdict.findings());
        }
        Arrays.sort(times);
        return times;
    }

    private static void leave(Connection connection, SecretNoteKey key, long entries, Path folder) throws Exception {
        var receipt = WrittenReceipt.of(new LogRows(connection), entries / 2).orElseThrow();
        Files.writeString(folder.resolve("receipt.tlog-proof"), receipt);
        Files.writeString(folder.resolve("log.pub"), key.verifier().encode());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
    }
}
