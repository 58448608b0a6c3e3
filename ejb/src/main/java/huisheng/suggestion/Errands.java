package huisheng.suggestion;

import huisheng.kernel.FreeRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The errands that are still to be done. */
@ApplicationScoped
class Errands {

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Errand errand) {
        entities.persist(errand);
    }

    void done(Errand errand) {
        entities.remove(errand);
    }

    List<Long> open(long after, int limit) {
        return entities.createQuery("select e.id from Errand e where e.id > :after order by e.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Nothing if another server is at it. */
    Optional<Errand> getIfFree(long id) {
        return FreeRow.find(entities, Errand.class, id);
    }
}
