package huisheng.auditlog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the log: one row, locked while an entry is appended. */
@Entity
@Table(name = "audit_head")
class AuditHead {
    static final int ONLY = 1;

    @Id
    private int id;

    private long entries;

    protected AuditHead() {}

    long advance() {
        return ++entries;
    }
}
