package huisheng.signin;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * A member has lost the second factor and the recovery codes. A registrar asks for them to be let in anew, another person
 * who has seen the member confirms it: one person alone never gets past a second factor.
 */
@Entity
@Table(name = "second_factor_renewal")
class Renewal {
    static final int REASON_LIMIT = 500;
    /** What nobody has confirmed by then is asked for again. */
    static final Duration LIFE = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "second_factor_renewal_seq")
    @SequenceGenerator(
            name = "second_factor_renewal_seq",
            sequenceName = "second_factor_renewal_seq",
            allocationSize = 50)
    private Long id;

    private long memberId;
    private long askedBy;
    private Instant askedAt;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RenewalState state = RenewalState.WAITING;

    private Long decidedBy;
    private Instant decidedAt;

    @Version
    private int version;

    protected Renewal() {}

    /** @throws huisheng.kernel.Refused NOT_FOR_ONESELF, TEXT_MISSING, TEXT_TOO_LONG */
    Renewal(MemberId member, MemberId askedBy, String reason, Instant now) {
        if (member.equals(askedBy)) throw SignInReason.NOT_FOR_ONESELF.refusal();
        this.memberId = member.value();
        this.askedBy = askedBy.value();
        this.reason = PlainText.of(reason, REASON_LIMIT).value();
        this.askedAt = now;
    }

    /** @throws huisheng.kernel.Refused SECOND_PERSON_NEEDED, NOT_FOR_ONESELF, ALREADY_DECIDED, NO_SUCH_RENEWAL once it is stale */
    void confirm(MemberId by, Instant now) {
        if (by.equals(askedBy())) throw SignInReason.SECOND_PERSON_NEEDED.refusal();
        if (by.equals(member())) throw SignInReason.NOT_FOR_ONESELF.refusal();
        decide(RenewalState.CONFIRMED, by, now);
    }

    void decline(MemberId by, Instant now) {
        decide(RenewalState.DECLINED, by, now);
    }

    private void decide(RenewalState decision, MemberId by, Instant now) {
        if (state != RenewalState.WAITING) throw SignInReason.ALREADY_DECIDED.refusal();
        if (!isWaiting(now)) throw SignInReason.NO_SUCH_RENEWAL.refusal();
        state = decision;
        decidedBy = by.value();
        decidedAt = now;
    }

    boolean isWaiting(Instant now) {
        return state == RenewalState.WAITING && now.isBefore(askedAt.plus(LIFE));
    }

    boolean mayBeConfirmedBy(MemberId reader) {
        return !reader.equals(askedBy()) && !reader.equals(member());
    }

    RenewalId id() {
        return new RenewalId(id);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    MemberId askedBy() {
        return new MemberId(askedBy);
    }

    Instant askedAt() {
        return askedAt;
    }

    String reason() {
        return reason;
    }

    /** Null while it waits. */
    MemberId decidedBy() {
        return decidedBy == null ? null : new MemberId(decidedBy);
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
