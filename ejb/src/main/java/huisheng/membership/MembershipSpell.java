package huisheng.membership;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/**
 * A member belongs to an organisation, as an active or a retired one, from a day until the day before {@code until};
 * an open end means: still. Spells are ended, never changed and never removed.
 */
@Entity
class MembershipSpell {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_spell_seq")
    @SequenceGenerator(name = "membership_spell_seq", sequenceName = "membership_spell_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Member member;

    private long organisationId;

    @Enumerated(EnumType.STRING)
    private Standing kind;

    private LocalDate since;
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private SpellEnd ended;

    protected MembershipSpell() {}

    MembershipSpell(Member member, OrganisationId organisation, Standing kind, LocalDate since) {
        if (kind == Standing.LEFT) throw new IllegalArgumentException("who has left has no spell");
        this.member = member;
        this.organisationId = organisation.value();
        this.kind = kind;
        this.since = since;
    }

    /** @param on the first day on which it no longer holds */
    void end(LocalDate on, SpellEnd why) {
        if (on.isBefore(since)) throw new Refused(MembershipReason.BEFORE_IT_BEGAN);
        until = on;
        ended = why;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Standing kind() {
        return kind;
    }

    SpellView view() {
        return new SpellView(organisation(), kind, since, until, ended);
    }
}
