package huisheng.office;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/** A person holds a post in an organisation from a day until a day. */
@Entity
class OfficeHolding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office_holding_seq")
    @SequenceGenerator(name = "office_holding_seq", sequenceName = "office_holding_seq", allocationSize = 50)
    private Long id;

    private long memberId;
    private long organisationId;

    @Enumerated(EnumType.STRING)
    private Post post;

    private LocalDate since;
    private LocalDate until;

    protected OfficeHolding() {}

    OfficeHolding(MemberId member, OrganisationId organisation, Post post, LocalDate since) {
        this.memberId = member.value();
        this.organisationId = organisation.value();
        this.post = post;
        this.since = since;
    }

    HeldOffice view() {
        return new HeldOffice(new MemberId(memberId), new OrganisationId(organisationId), post, since, until);
    }
}
