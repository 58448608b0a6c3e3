package huisheng.retention;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All holds and all orders for single matters, as a collection. */
@ApplicationScoped
class RetentionBook {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Hold hold) {
        entities.persist(hold);
    }

    void add(ErasureOrder order) {
        entities.persist(order);
    }

    boolean isHeld(String kind, long matter) {
        return !entities.createQuery(
                        "select h.id from Hold h where h.kind = :kind and h.matter = :matter and h.liftedAt is null",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("matter", matter)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    boolean isAsked(String kind, long matter) {
        return !entities.createQuery(
                        "select o.id from ErasureOrder o where o.kind = :kind and o.matter = :matter and o.state = :asked",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("matter", matter)
                .setParameter("asked", ErasureOrder.State.ASKED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Hold holdToChange(long id) {
        return Optional.ofNullable(entities.find(Hold.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(RetentionReason.NO_SUCH_HOLD));
    }

    ErasureOrder orderToChange(long id) {
        return Optional.ofNullable(entities.find(ErasureOrder.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(RetentionReason.NO_SUCH_ORDER));
    }

    /** Not lifted, the latest first. */
    List<Hold> holds(OrganisationId union) {
        return entities.createQuery(
                        "select h from Hold h where h.organisationId = :union and h.liftedAt is null order by h.organisationId, h.id desc",
                        Hold.class)
                .setParameter("union", union.value())
                .getResultList();
    }

    /** Not decided, the latest first. */
    List<ErasureOrder> asked(Collection<OrganisationId> unions) {
        if (unions.isEmpty()) return List.of();
        return entities.createQuery(
                        "select o from ErasureOrder o where o.organisationId in :unions and o.state = :asked order by o.id desc",
                        ErasureOrder.class)
                .setParameter(
                        "unions", unions.stream().map(OrganisationId::value).toList())
                .setParameter("asked", ErasureOrder.State.ASKED)
                .getResultList();
    }
}
