package huisheng.membership;

import huisheng.auditlog.AuditLog;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Iterator;
import java.util.function.IntConsumer;

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
     * @param progress is told how many are written, batch by batch
     * @return how many there were
     */
    public int enrol(OrganisationId keeper, Iterator<NewMember> joining, IntConsumer progress) {
        var places = new HashMap<OrganisationId, Place>();
        int count = 0;
        while (joining.hasNext()) {
            var next = joining.next();
            var member = new Member(next, places.computeIfAbsent(next.organisation(), tree::place));
            entities.persist(member);
            entities.persist(new MembershipSpell(member, next.organisation(), Standing.ACTIVE, next.since()));
            if (++count % BATCH == 0) write(count, progress);
        }
        write(count, progress);
        audit.append(new MembersEnrolled(keeper.value(), count));
        return count;
    }

    private void write(int count, IntConsumer progress) {
        entities.flush();
        entities.clear();
        progress.accept(count);
    }
}
