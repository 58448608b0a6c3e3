package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.auditlog.AuditLog;
import huisheng.auditlog.LogAudit;
import huisheng.auditlog.LogDesk;
import huisheng.ballots.log.VerifierKey;
import huisheng.organisation.TermOpened;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log on both databases: sealed in time, and every row that was changed by hand is named. */
@ExtendWith(ArquillianExtension.class)
class LogAuditIT {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private UserTransaction transaction;

    @Inject
    private AuditLog audit;

    @Inject
    private LogDesk desk;

    @AfterEach
    void undo() throws Exception {
        if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) transaction.rollback();
    }

    @Test
    void what_was_appended_is_signed_within_five_seconds() throws Exception {
        long last = appended(6);
        long end = System.nanoTime() + 5_000_000_000L;
        while (size() < last && System.nanoTime() < end) Thread.sleep(100);
        assertThat(size()).isGreaterThanOrEqualTo(last);
    }

    @Test
    void a_fact_that_is_undone_leaves_no_entry() throws Exception {
        long before = number("select entries from audit_head");
        transaction.begin();
        audit.append(new TermOpened(0, 1));
        transaction.rollback();
        assertThat(number("select count(*) from audit_entry")).isGreaterThanOrEqualTo(before);
        assertThat(number("select count(*) from audit_entry")).isEqualTo(number("select max(number) from audit_entry"));
    }

    @Test
    void an_honest_log_holds_and_each_row_changed_by_hand_is_named() throws Exception {
        long last = appended(8);
        while (size() < last) Thread.sleep(100);
        var trusted = Optional.of(VerifierKey.decode(desk.key()));
        transaction.begin();
        try (var connection = union.getConnection()) {
            carryOut(connection, "select entries from audit_head where id = 1 for update");
            carryOut(connection, "select entries from log_head where id = 1 for update");
            assertThat(LogAudit.of(connection, trusted).findings()).isEmpty();
            carryOut(connection, "update audit_entry set facts = '{}' where number = " + (last - 7));
            carryOut(connection, "update audit_entry set salt = commitment where number = " + (last - 6));
            carryOut(connection, "update audit_entry set kind = 'OfficeTaken' where number = " + (last - 5));
            carryOut(connection, "update audit_entry set number = -1 where number = " + (last - 4));
            carryOut(connection, "update audit_entry set number = " + (last - 4) + " where number = " + (last - 3));
            carryOut(connection, "update audit_entry set number = " + (last - 3) + " where number = -1");
            carryOut(connection, "delete from audit_entry where number = " + (last - 2));
            var found = LogAudit.of(connection, trusted).findings().stream()
                    .map(one -> one.fault() + " " + one.place())
                    .toList();
            assertThat(found)
                    .containsExactlyInAnyOrder(
                            "CONTENT entry " + (last - 7),
                            "CONTENT entry " + (last - 6),
                            "CODE entry " + (last - 5),
                            "LEAF entry " + (last - 5),
                            "ORDER entry " + (last - 4),
                            "ORDER entry " + (last - 3),
                            "MISSING entry " + (last - 2));
        }
    }

    /** @return the number of the last of them */
    private long appended(int count) throws Exception {
        transaction.begin();
        for (int i = 0; i < count; i++) audit.append(new TermOpened(0, i + 1));
        transaction.commit();
        return number("select max(number) from audit_entry where kind = 'TermOpened'");
    }

    private long size() {
        return desk.checkpoint()
                .map(note -> Long.parseLong(note.split("\n")[1]))
                .orElse(0L);
    }

    private long number(String sql) throws SQLException {
        try (var connection = union.getConnection();
                var asked = connection.createStatement();
                var row = asked.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void carryOut(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
