package huisheng.membership;

import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/** A member belongs to an organisation from a day until a day; an open end means: still. */
@Entity
class MembershipSpell {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_spell_seq")
    @SequenceGenerator(name = "membership_spell_seq", sequenceName = "membership_spell_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Member member;

    private long organisationId;
    private LocalDate since;
    private LocalDate until;

    protected MembershipSpell() {}

    MembershipSpell(Member member, OrganisationId organisation, LocalDate since) {
        this.member = member;
        this.organisationId = organisation.value();
        this.since = since;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }
}
