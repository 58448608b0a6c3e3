package huisheng.membership;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.hibernate.exception.ConstraintViolationException;

/** Takes in many new members in one transaction without ever holding more than a batch of them. */
@ApplicationScoped
public class Enrolment {
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private OrganisationTree tree;

    @Inject
    private AuditLog audit;

    /**
     * The numbers must be free and different from each other; if one is not, the database refuses and nothing is kept.
     *
     * @param keeper the organisation in whose register it happens
     * @param source hands over the new members, one after the other
     * @param progress is told how many are written, batch by batch
     * @return how many there were
     * @throws Refused REGISTER_CHANGED
     */
    public int enrol(OrganisationId keeper, Consumer<Consumer<NewMember>> source, IntConsumer progress) {
        var places = new HashMap<OrganisationId, Place>();
        var count = new AtomicInteger();
        source.accept(next -> {
            var member = new Member(next, places.computeIfAbsent(next.organisation(), tree::place));
            entities.persist(member);
            entities.persist(new MembershipSpell(member, next.organisation(), Standing.ACTIVE, next.since()));
            if (count.incrementAndGet() % BATCH == 0) write(count.get(), progress);
        });
        write(count.get(), progress);
        audit.append(new MembersEnrolled(keeper.value(), count.get()));
        return count.get();
    }

    private void write(int count, IntConsumer progress) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            boolean taken =
                    e instanceof ConstraintViolationException || e.getCause() instanceof ConstraintViolationException;
            if (taken) throw new Refused(MembershipReason.REGISTER_CHANGED);
            throw e;
        }
        entities.clear();
        progress.accept(count);
    }
}
