package huisheng.office;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All holdings of offices and all proposals for them, as a collection. */
@ApplicationScoped
class OfficeHoldings {
    private static final String ON_DAY = " and h.since <= :day and (h.until is null or h.until > :day)";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    HeldOffice add(OfficeHolding holding) {
        entities.persist(holding);
        return holding.view();
    }

    void add(AppointmentProposal proposal) {
        entities.persist(proposal);
    }

    OfficeHolding get(OfficeId id) {
        return Optional.ofNullable(entities.find(OfficeHolding.class, id.value()))
                .orElseThrow(() -> new Refused(OfficeReason.NO_SUCH_OFFICE));
    }

    AppointmentProposal get(ProposalId id) {
        return Optional.ofNullable(entities.find(AppointmentProposal.class, id.value()))
                .orElseThrow(() -> new Refused(OfficeReason.NO_SUCH_PROPOSAL));
    }

    List<HeldOffice> of(MemberId member, LocalDate day) {
        return views(entities.createQuery(
                        "select h from OfficeHolding h where h.memberId = :member" + ON_DAY + " order by h.id",
                        OfficeHolding.class)
                .setParameter("member", member.value())
                .setParameter("day", day)
                .getResultList());
    }

    List<HeldOffice> everOf(MemberId member) {
        return views(entities.createQuery(
                        "select h from OfficeHolding h where h.memberId = :member order by h.since, h.id",
                        OfficeHolding.class)
                .setParameter("member", member.value())
                .getResultList());
    }

    List<HeldOffice> in(OrganisationId organisation, LocalDate day) {
        return views(entities.createQuery(
                        "select h from OfficeHolding h where h.organisationId = :organisation" + ON_DAY
                                + " order by h.since, h.id",
                        OfficeHolding.class)
                .setParameter("organisation", organisation.value())
                .setParameter("day", day)
                .getResultList());
    }

    /** The latest first. */
    List<HeldOffice> everIn(OrganisationId organisation) {
        return views(entities.createQuery(
                        "select h from OfficeHolding h where h.organisationId = :organisation order by h.since desc, h.id desc",
                        OfficeHolding.class)
                .setParameter("organisation", organisation.value())
                .getResultList());
    }

    List<AppointmentProposal> waitingIn(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) return List.of();
        return entities.createQuery(
                        "select p from AppointmentProposal p where p.organisationId in :organisations and p.state = :state order by p.id",
                        AppointmentProposal.class)
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .setParameter("state", ProposalState.WAITING)
                .getResultList();
    }

    private static List<HeldOffice> views(List<OfficeHolding> holdings) {
        return holdings.stream().map(OfficeHolding::view).toList();
    }
}
