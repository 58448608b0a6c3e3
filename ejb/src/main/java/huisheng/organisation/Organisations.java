package huisheng.organisation;

import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All organisations, as a collection. */
@ApplicationScoped
class Organisations {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    Organisation add(Organisation organisation) {
        entities.persist(organisation);
        organisation.takePlace();
        return organisation;
    }

    Organisation get(OrganisationId id) {
        return Optional.ofNullable(entities.find(Organisation.class, id.value()))
                .orElseThrow(() -> new Refused(OrganisationReason.NO_SUCH_ORGANISATION));
    }

    Optional<Organisation> withCode(String code) {
        return entities.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<Organisation> under(OrganisationId id) {
        return entities.createQuery(
                        "select o from Organisation o where o.parent.id = :id order by o.code", Organisation.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    List<Organisation> roots() {
        return entities.createQuery(
                        "select o from Organisation o where o.parent is null order by o.code", Organisation.class)
                .getResultList();
    }

    /** The root that was founded first: ids grow. */
    Optional<Organisation> first() {
        return roots().stream().min(Comparator.comparing(root -> root.id().value()));
    }

    /** From the root down to the parent. */
    List<Organisation> above(Organisation organisation) {
        var ids = organisation.place().line().stream()
                .filter(id -> !id.equals(organisation.id()))
                .toList();
        return all(ids);
    }

    /** In the order of their places, so that whoever stands above comes first. */
    List<Organisation> all(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return List.of();
        return entities.createQuery(
                        "select o from Organisation o where o.id in :ids order by o.path", Organisation.class)
                .setParameter("ids", ids.stream().map(OrganisationId::value).toList())
                .getResultList();
    }

    /** What stands at the place and below it, above first; as cards at once, because there may be thousands. */
    List<OrganisationCard> cards(Place place) {
        return entities.createQuery(
                        "select o.id, o.level, o.code, o.name, o.englishName from Organisation o where o.path >= :from and o.path < :beyond order by o.path",
                        Object[].class)
                .setParameter("from", place.value())
                .setParameter("beyond", place.beyond())
                .getResultStream()
                .map(row -> new OrganisationCard(
                        new OrganisationId((Long) row[0]), (Level) row[1], (String) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }

    void add(Term term) {
        entities.persist(term);
    }

    List<Term> terms(OrganisationId organisation) {
        return entities.createQuery(
                        "select t from Term t where t.organisationId = :id order by t.ordinal desc", Term.class)
                .setParameter("id", organisation.value())
                .getResultList();
    }

    Optional<Term> lastTerm(OrganisationId organisation) {
        return terms(organisation).stream().findFirst();
    }
}
