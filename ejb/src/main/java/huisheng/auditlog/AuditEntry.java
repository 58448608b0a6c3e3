package huisheng.auditlog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One fact in the chain: its hash covers number, time, kind, facts and the hash before it. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    private long number;

    private Instant happenedAt;
    private String kind;
    private String facts;
    private String hash;

    protected AuditEntry() {}

    AuditEntry(long number, Instant happenedAt, String kind, String facts, String hashBefore) {
        this.number = number;
        this.happenedAt = happenedAt;
        this.kind = kind;
        this.facts = facts;
        this.hash = AuditChain.hash(hashBefore, number, happenedAt, kind, facts);
    }

    boolean follows(String hashBefore) {
        return hash.equals(AuditChain.hash(hashBefore, number, happenedAt, kind, facts));
    }

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }
}
