package huisheng.grievance;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * With which officers of a union its open cases lie, and how they pass to another. Nothing of a case is read here, only
 * counted; and a case that must not exist for who asks (their own, one that names them, one they stepped back from) is
 * neither counted nor moved by them. Who may ask at all is the caller's question.
 */
@ApplicationScoped
public class CasesInHand {
    private static final String LYING =
            " from Grievance g, CaseOfficer a where a.grievanceId = g.id and a.until is null and g.organisationId = :union and g.open = true and g.memberId <> :asker and not exists (select r.id from Recusal r where r.grievanceId = g.id and r.memberId = :asker)";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private CaseOfficers officers;

    @Inject
    private CaseRecords records;

    @Inject
    private GrievanceCourse course;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param kept cases that cannot go to this person; why is said to nobody */
    public record HandedOn(int moved, int kept) {}

    /** How many with whom, whether these are still case officers of the union or not. */
    public Map<MemberId, Long> byOfficer(OrganisationId union, MemberId asker) {
        return entities.createQuery("select a.officerId, count(g.id)" + LYING + " group by a.officerId", Object[].class)
                .setParameter("union", union.value())
                .setParameter("asker", asker.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> new MemberId((Long) row[0]), row -> (Long) row[1]));
    }

    /** The union's case officers today. */
    public List<MemberId> takers(OrganisationId union) {
        return officers.of(union);
    }

    /** Each case goes to the other person unless it must not exist for them; then it stays where it lies. */
    public HandedOn handOver(OrganisationId union, MemberId from, MemberId to, MemberId by) {
        audit.hold();
        var all = entities.createQuery("select g" + LYING + " and a.officerId = :from order by g.id", Grievance.class)
                .setParameter("union", union.value())
                .setParameter("asker", by.value())
                .setParameter("from", from.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var act = new Act(by, clock.now());
        int moved = 0;
        for (var one : all) if (course.passOn(one, act, from, to)) moved++;
        return new HandedOn(moved, all.size() - moved);
    }
}
