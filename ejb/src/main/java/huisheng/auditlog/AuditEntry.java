package huisheng.auditlog;

import huisheng.ballots.log.LeafOpening;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One fact: its leaf holds kind, time and commitment; salt and facts open the commitment and may be erased. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    private long number;

    private Instant happenedAt;
    private String kind;
    private byte[] commitment;
    private String code;
    private byte[] salt;
    private String facts;

    protected AuditEntry() {}

    AuditEntry(long number, Instant happenedAt, String kind, String facts, byte[] salt) {
        this.number = number;
        this.happenedAt = happenedAt;
        this.kind = kind;
        this.facts = facts;
        this.salt = salt.clone();
        this.commitment = LeafOpening.commitment(salt, facts.getBytes(StandardCharsets.UTF_8))
                .bytes();
        this.code = row().code().value();
    }

    LogRow row() {
        return new LogRow(number, happenedAt, kind, commitment, code, salt, facts);
    }

    long number() {
        return number;
    }
}
