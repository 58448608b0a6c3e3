package huisheng.grievance;

import huisheng.attachment.Attachments;
import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.retention.Keeper;
import huisheng.retention.KeptMatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a case is erased: with all that was said and noted, who worked on it, who must not see it, its letters and its files. */
@ApplicationScoped
class CaseKeeper implements Keeper {
    private static final Set<GrievanceState> OVER =
            EnumSet.of(GrievanceState.DECLINED, GrievanceState.CLOSED, GrievanceState.RATED, GrievanceState.WITHDRAWN);
    private static final String FALLEN =
            " from Grievance g where g.organisationId = :union and g.open = false and g.state in :over and g.sentAt < :before and not exists (select e.id from GrievanceEntry e where e.grievanceId = g.id and e.happenedAt >= :before)";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Grievances grievances;

    @Inject
    private CaseOfficers officers;

    @Inject
    private Attachments attachments;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return CaseClock.KIND;
    }

    // The end of the audit log is held first, as by whoever changes a case.
    @Override
    public Optional<KeptMatter> hold(long matter) {
        audit.hold();
        return Optional.ofNullable(entities.find(Grievance.class, matter, LockModeType.PESSIMISTIC_WRITE))
                .map(this::kept);
    }

    private KeptMatter kept(Grievance one) {
        boolean over = OVER.contains(one.state()) && !mayComeBack(one);
        return new KeptMatter(one.organisation(), one.line().sentAt(), over, last(one));
    }

    // As long as its member may say that it is not solved, or turn to the union above.
    private boolean mayComeBack(Grievance one) {
        boolean untilThen = one.state() == GrievanceState.CLOSED || one.state() == GrievanceState.DECLINED;
        return untilThen && one.sheet().rateUntil() != null && one.isInTime(clock.today());
    }

    private Instant last(Grievance one) {
        var last = entities.createQuery(
                        "select max(e.happenedAt) from GrievanceEntry e where e.grievanceId = :id", Instant.class)
                .setParameter("id", one.id().value())
                .getSingleResult();
        return last == null ? one.line().sentAt() : last;
    }

    @Override
    public List<OrganisationId> unions() {
        return entities.createQuery(
                        "select distinct g.organisationId from Grievance g where g.open = false", Long.class)
                .getResultStream()
                .map(OrganisationId::new)
                .toList();
    }

    @Override
    public List<Long> over(OrganisationId union, Instant before, long after, int limit) {
        return fallen(
                        entities.createQuery("select g.id" + FALLEN + " and g.id > :after order by g.id", Long.class),
                        union,
                        before)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Fallen countOver(OrganisationId union, Instant before) {
        var row = fallen(
                        entities.createQuery("select count(g.id), count(distinct g.memberId)" + FALLEN, Object[].class),
                        union,
                        before)
                .getSingleResult();
        return new Fallen((Long) row[0], (Long) row[1]);
    }

    private static <T> TypedQuery<T> fallen(TypedQuery<T> query, OrganisationId union, Instant before) {
        return query.setParameter("union", union.value())
                .setParameter("over", OVER)
                .setParameter("before", before);
    }

    @Override
    public boolean isBefore(MemberId officer, long matter) {
        return grievances.isSeenBy(officers.sightOf(officer), new GrievanceId(matter));
    }

    @Override
    public void erase(long matter) {
        var one = entities.find(Grievance.class, matter);
        attachments.erase(one.files());
        for (var rows : List.of("GrievanceEntry", "CaseOfficer", "Recusal", "SupervisionLetter"))
            entities.createQuery("delete from " + rows + " r where r.grievanceId = :id")
                    .setParameter("id", matter)
                    .executeUpdate();
        entities.remove(one);
        entities.flush();
    }
}
