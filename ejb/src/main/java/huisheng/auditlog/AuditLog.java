package huisheng.auditlog;

import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Appends a fact in the transaction of the fact itself, and tells whoever observes it. */
@ApplicationScoped
public class AuditLog {
    private static final Jsonb JSON = JsonbBuilder.create();

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<Happening> observers;

    /** From here until the end of the transaction nobody else appends, on any server: for what is decided by one alone. */
    public void hold() {
        head();
    }

    public void append(Happening happening) {
        var head = head();
        var entry = new AuditEntry(head.next(), clock.now(), kind(happening), JSON.toJson(happening), head.hash());
        entities.persist(entry);
        head.advanceTo(entry);
        observers.fire(happening);
    }

    // The row is locked: entries of two servers form one chain.
    private AuditHead head() {
        return entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String kind(Happening happening) {
        return happening.getClass().getSimpleName();
    }
}
