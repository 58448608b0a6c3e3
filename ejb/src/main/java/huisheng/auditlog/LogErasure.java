package huisheng.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Takes content and salt out of entries, and says so in the same transaction. Kind, time and commitment stay, and with them the tree. */
@ApplicationScoped
public class LogErasure {
    private static final int STRETCH = 500;

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    /** @return the number of the entry that says so */
    public long erase(ContentErased fact) {
        audit.hold();
        var numbers = fact.entries();
        for (int from = 0; from < numbers.size(); from += STRETCH)
            forget(numbers.subList(from, Math.min(from + STRETCH, numbers.size())));
        return audit.append(fact);
    }

    private void forget(List<Long> numbers) {
        entities.createQuery("update AuditEntry e set e.salt = null, e.facts = null where e.number in :numbers")
                .setParameter("numbers", numbers)
                .executeUpdate();
    }
}
