package huisheng.office;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Who holds which post; the question that every officers' counter asks first. */
@ApplicationScoped
public class Offices {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Clock clock;

    public void appoint(MemberId member, OrganisationId organisation, Post post, LocalDate since) {
        entities.persist(new OfficeHolding(member, organisation, post, since));
    }

    /** What the member holds today. */
    public List<HeldOffice> heldBy(MemberId member) {
        return entities.createQuery(
                        "select h from OfficeHolding h where h.memberId = :member and h.since <= :today and (h.until is null or h.until >= :today)",
                        OfficeHolding.class)
                .setParameter("member", member.value())
                .setParameter("today", clock.today())
                .getResultStream()
                .map(OfficeHolding::view)
                .toList();
    }

    /** Where the member holds one of the posts today. */
    public List<OrganisationId> organisationsOf(MemberId member, Post... posts) {
        return heldBy(member).stream()
                .filter(held -> Arrays.asList(posts).contains(held.post()))
                .map(HeldOffice::organisation)
                .distinct()
                .toList();
    }

    /** @throws Refused NOT_YOUR_OFFICE unless the member holds one of the posts in the organisation today */
    public void require(MemberId member, OrganisationId organisation, Post... posts) {
        if (!organisationsOf(member, posts).contains(organisation)) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
    }
}
