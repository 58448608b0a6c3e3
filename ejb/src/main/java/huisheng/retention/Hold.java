package huisheng.retention;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a matter may not be erased for now, and why: a lawsuit, an enquiry. */
@Entity
@Table(name = "retention_hold")
class Hold {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_hold_seq")
    @SequenceGenerator(name = "retention_hold_seq", sequenceName = "retention_hold_seq", allocationSize = 50)
    private Long id;

    private String kind;
    private long matter;
    private long organisationId;
    private String reason;
    private long placedBy;
    private Instant placedAt;
    private Long liftedBy;
    private Instant liftedAt;

    protected Hold() {}

    Hold(String kind, long matter, OrganisationId union, String reason, MemberId by, Instant at) {
        this.kind = kind;
        this.matter = matter;
        organisationId = union.value();
        this.reason = reason;
        placedBy = by.value();
        placedAt = at;
    }

    /** @throws Refused SECOND_PERSON_NEEDED: whoever placed it does not lift it alone; DECIDED_ALREADY */
    void lift(MemberId by, Instant at) {
        if (liftedAt != null) throw new Refused(RetentionReason.DECIDED_ALREADY);
        if (by.value() == placedBy) throw new Refused(RetentionReason.SECOND_PERSON_NEEDED);
        liftedBy = by.value();
        liftedAt = at;
    }

    HoldLifted lifted() {
        return new HoldLifted(kind, matter, organisationId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    HoldLine line(MemberId reader) {
        return new HoldLine(id, kind, matter, reason, placedAt, reader.value() == placedBy);
    }
}
