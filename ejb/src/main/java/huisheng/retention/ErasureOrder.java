package huisheng.retention;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** That a single matter be erased: asked by one officer, decided by another. */
@Entity
class ErasureOrder {
    enum State {
        ASKED,
        CARRIED_OUT,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "erasure_order_seq")
    @SequenceGenerator(name = "erasure_order_seq", sequenceName = "erasure_order_seq", allocationSize = 50)
    private Long id;

    private String kind;
    private long matter;
    private long organisationId;
    private Instant beganAt;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String reason;
    private long askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    private Long decidedBy;
    private Instant decidedAt;

    protected ErasureOrder() {}

    ErasureOrder(String kind, long matter, KeptMatter what, Ground ground, String reason, MemberId by, Instant at) {
        this.kind = kind;
        this.matter = matter;
        organisationId = what.organisation().value();
        beganAt = what.began();
        this.ground = ground;
        this.reason = reason;
        askedBy = by.value();
        askedAt = at;
    }

    void carriedOut(MemberId by, Instant at) {
        decide(State.CARRIED_OUT, by, at);
    }

    void decline(MemberId by, Instant at) {
        decide(State.DECLINED, by, at);
    }

    /** @throws Refused SECOND_PERSON_NEEDED, DECIDED_ALREADY */
    private void decide(State as, MemberId by, Instant at) {
        if (state != State.ASKED) throw new Refused(RetentionReason.DECIDED_ALREADY);
        if (by.value() == askedBy) throw new Refused(RetentionReason.SECOND_PERSON_NEEDED);
        state = as;
        decidedBy = by.value();
        decidedAt = at;
    }

    ErasureDeclined declined() {
        return new ErasureDeclined(kind, matter, organisationId);
    }

    long id() {
        return id;
    }

    String kind() {
        return kind;
    }

    long matter() {
        return matter;
    }

    Ground ground() {
        return ground;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    OrderLine line(MemberId reader) {
        return new OrderLine(id, kind, matter, beganAt, ground, reason, askedAt, reader.value() == askedBy);
    }
}
