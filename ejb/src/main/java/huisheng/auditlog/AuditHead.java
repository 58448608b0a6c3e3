package huisheng.auditlog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked while an entry is appended. */
@Entity
@Table(name = "audit_head")
class AuditHead {
    static final int ONLY = 1;

    @Id
    private int id;

    private long entries;
    private String hash;

    protected AuditHead() {}

    long next() {
        return entries + 1;
    }

    String hash() {
        return hash;
    }

    void advanceTo(AuditEntry entry) {
        entries = entry.number();
        hash = entry.hash();
    }
}
