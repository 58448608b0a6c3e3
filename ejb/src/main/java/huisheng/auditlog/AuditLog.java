package huisheng.auditlog;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.LeafOpening;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Appends a fact in the transaction of the fact itself, and tells whoever observes it. */
@ApplicationScoped
public class AuditLog {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final Randomness RANDOMNESS = Randomness.system();

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Turn turn;

    @Inject
    private Event<Happening> observers;

    @Inject
    private Event<Recorded> recorded;

    /** From here until the end of the transaction nobody else appends, on any server: for what is decided by one alone. */
    public void hold() {
        head();
    }

    /** @return its number in the log */
    public long append(Happening happening) {
        var salt = RANDOMNESS.bytes(LeafOpening.SALT_LENGTH);
        var facts = JSON.toJson(happening);
        var entry = new AuditEntry(head().advance(), time(happening), kind(happening), facts, salt);
        entities.persist(entry);
        recorded.fire(new Recorded(entry.number(), happening));
        observers.fire(happening);
        return entry.number();
    }

    private Instant time(Happening happening) {
        return happening instanceof NotedByTheHour ? clock.now().truncatedTo(ChronoUnit.HOURS) : clock.now();
    }

    // The row is locked until the transaction ends: numbers are given in the order in which transactions end, without
    // gaps, by any number of servers.
    private AuditHead head() {
        turn.take();
        return entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String kind(Happening happening) {
        return happening.getClass().getSimpleName();
    }
}
