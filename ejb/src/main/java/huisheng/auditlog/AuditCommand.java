package huisheng.auditlog;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** {@code ./run audit}: the audit of a database without the server. Exit 0: all holds; 1: something was changed; 2: not to be read. */
final class AuditCommand {
    private AuditCommand() {}

    /** @param words address of the database, its user, and the log's public key or the file of its key, or nothing for none */
    public static void main(String[] words) {
        System.exit(run(words));
    }

    private static int run(String[] words) {
        var password = System.getenv().getOrDefault("HUISHENG_DB_PASSWORD", "sa");
        try (var connection = DriverManager.getConnection(words[0], words[1], password)) {
            // One state of the database, whatever the server writes meanwhile.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return print(LogAudit.of(connection, words.length > 2 ? Optional.of(key(words[2])) : Optional.empty()));
        } catch (SQLException | IOException | MalformedEncoding e) {
            System.err.println("The log cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static VerifierKey key(String given) throws IOException, MalformedEncoding {
        var file = Path.of(given);
        if (!Files.exists(file)) return VerifierKey.decode(given);
        return SecretNoteKey.decode(Files.readString(file).strip()).verifier();
    }

    private static int print(LogAudit.Report report) {
        report.findings().forEach(System.out::println);
        System.out.println(
                report.entries() + " entries, " + report.sealed() + " sealed, " + report.erased() + " erased, "
                        + report.checkpoints() + " signed states, " + report.cosigned() + " signatures of witnesses: "
                        + (report.findings().isEmpty()
                                ? "all of them hold."
                                : report.findings().size() + " findings."));
        return report.findings().isEmpty() ? 0 : 1;
    }
}
