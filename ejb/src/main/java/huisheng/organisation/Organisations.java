package huisheng.organisation;

import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
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

    /** From the root down to the parent. */
    List<Organisation> above(Organisation organisation) {
        var ids = Arrays.stream(organisation.path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .filter(part -> part != organisation.id().value())
                .toList();
        if (ids.isEmpty()) return List.of();
        return entities.createQuery(
                        "select o from Organisation o where o.id in :ids order by o.path", Organisation.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
