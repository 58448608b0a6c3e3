package huisheng.grievance;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All cases, as a collection. Who may read a case stands in the query that finds it: for a member {@code memberId}, for an
 * officer {@link OfficerSight#CONDITION}; nothing is found first and judged afterwards.
 */
@ApplicationScoped
class Grievances {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    void add(Grievance grievance) {
        entities.persist(grievance);
    }

    Optional<Grievance> sentWith(String formKey, MemberId member) {
        return entities.createQuery(
                        "select g from Grievance g where g.memberId = :member and g.formKey = :key", Grievance.class)
                .setParameter("member", member.value())
                .setParameter("key", formKey)
                .getResultStream()
                .findFirst();
    }

    Grievance ofMember(GrievanceId id, MemberId member) {
        return found(byMember(id, member));
    }

    Grievance ofMemberToChange(GrievanceId id, MemberId member) {
        audit.hold();
        return found(byMember(id, member).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    Grievance seenBy(OfficerSight sight, GrievanceId id) {
        if (sight.isBlind()) throw new Refused(GrievanceReason.NO_SUCH_GRIEVANCE);
        return found(byOfficer(sight, id));
    }

    /** Those of them that the officer may read, due first. */
    List<Grievance> seenBy(OfficerSight sight, Collection<GrievanceId> ids) {
        if (sight.isBlind() || ids.isEmpty()) return List.of();
        var query = entities.createQuery(
                "select g from Grievance g where g.id in :ids and" + OfficerSight.CONDITION + " order by g.dueOn, g.id",
                Grievance.class);
        return asked(query, sight)
                .setParameter("ids", ids.stream().map(GrievanceId::value).toList())
                .getResultList();
    }

    // Whoever changes a case holds the end of the audit log first, as the clock does: so an officer never waits for the
    // clock while the clock waits for the officer.
    Grievance seenByToChange(OfficerSight sight, GrievanceId id) {
        audit.hold();
        if (sight.isBlind()) throw new Refused(GrievanceReason.NO_SUCH_GRIEVANCE);
        return found(byOfficer(sight, id).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    boolean isOf(GrievanceId id, MemberId member) {
        return byMember(id, member).getResultStream().findFirst().isPresent();
    }

    boolean isSeenBy(OfficerSight sight, GrievanceId id) {
        return !sight.isBlind()
                && byOfficer(sight, id).getResultStream().findFirst().isPresent();
    }

    /** For the clock, which is nobody. The end of the audit log is held already. */
    Grievance toChangeByClock(GrievanceId id) {
        return Optional.ofNullable(entities.find(Grievance.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(GrievanceReason.NO_SUCH_GRIEVANCE));
    }

    Optional<Grievance> any(GrievanceId id) {
        return Optional.ofNullable(entities.find(Grievance.class, id.value()));
    }

    void readByMember(GrievanceId id, Instant at) {
        entities.createQuery("update Grievance g set g.memberReadAt = :at where g.id = :id")
                .setParameter("at", at)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** @param before only cases older than this id */
    List<Grievance> of(MemberId member, long before, int limit) {
        return entities.createQuery(
                        "select g from Grievance g where g.memberId = :member and g.id < :before order by g.memberId, g.id desc",
                        Grievance.class)
                .setParameter("member", member.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many of one's own have news that one has not opened; counted up to a limit. */
    int newsFor(MemberId member, int limit) {
        return entities.createQuery(
                        "select g.id from Grievance g where g.memberId = :member and g.wroteToMemberAt is not null and (g.memberReadAt is null or g.memberReadAt < g.wroteToMemberAt)",
                        Long.class)
                .setParameter("member", member.value())
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** Open ones, due first; what is not due at all comes last by its number. */
    List<Grievance> open(OfficerSight sight, CaseFilter filter, LocalDate today, DueKey after, int limit) {
        return sight.unionByUnion()
                .flatMap(one -> openQuery("select g", Grievance.class, one, filter, today, after)
                        .setMaxResults(limit)
                        .getResultStream())
                .sorted(DueKey.FIRST_DUE)
                .limit(limit)
                .toList();
    }

    int countOpen(OfficerSight sight, CaseFilter filter, LocalDate today, int limit) {
        int found = sight.unionByUnion()
                .mapToInt(one -> openQuery("select g.id", Long.class, one, filter, today, DueKey.BEGINNING)
                        .setMaxResults(limit)
                        .getResultList()
                        .size())
                .sum();
        return Math.min(found, limit);
    }

    /** Those that are over, the latest first. */
    List<Grievance> over(OfficerSight sight, long before, int limit) {
        return sight.unionByUnion()
                .flatMap(one -> asked(
                                entities.createQuery(
                                        "select g from Grievance g where g.open = false and g.id < :before and"
                                                + OfficerSight.CONDITION
                                                + " order by g.organisationId, g.open, g.id desc",
                                        Grievance.class),
                                one)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultStream())
                .sorted(AgeKey.LATEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** So that a long list does not fill the memory. */
    void forget(List<Grievance> read) {
        read.forEach(entities::detach);
    }

    /** Of these cases, the numbers of those that the reader works on. */
    Set<Long> workedOn(MemberId reader, List<Grievance> among) {
        if (among.isEmpty()) return Set.of();
        return Set.copyOf(entities.createQuery(
                        "select a.grievanceId from CaseOfficer a where a.grievanceId in :cases and a.officerId = :reader and a.until is null",
                        Long.class)
                .setParameter(
                        "cases", among.stream().map(one -> one.id().value()).toList())
                .setParameter("reader", reader.value())
                .getResultList());
    }

    // In the order of an index, which is one of each union; from the reader's own few cases where these are asked for.
    private <T> TypedQuery<T> openQuery(
            String what, Class<T> type, OfficerSight sight, CaseFilter filter, LocalDate today, DueKey after) {
        boolean mine = filter == CaseFilter.MINE;
        var query = entities.createQuery(
                what + " from " + (mine ? OfficerSight.OWN_CASES : "Grievance g where ")
                        + "g.open = true and g.dueOn >= :due and (g.dueOn > :due or g.id > :id) and"
                        + OfficerSight.CONDITION + filter.condition() + " order by "
                        + (mine ? "" : "g.organisationId, g.open, ") + "g.dueOn, g.id",
                type);
        if (filter == CaseFilter.LATE) {
            query.setParameter("today", today);
            query.setParameter("waiting", GrievanceState.WAITING);
        }
        return asked(query, sight).setParameter("due", after.due()).setParameter("id", after.id());
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, OfficerSight sight) {
        return query.setParameter("reader", sight.reader().value())
                .setParameter("unions", sight.unions())
                .setParameter("colleagues", sight.colleagues());
    }

    private TypedQuery<Grievance> byMember(GrievanceId id, MemberId member) {
        return entities.createQuery(
                        "select g from Grievance g where g.id = :id and g.memberId = :member", Grievance.class)
                .setParameter("id", id.value())
                .setParameter("member", member.value());
    }

    private TypedQuery<Grievance> byOfficer(OfficerSight sight, GrievanceId id) {
        var query = entities.createQuery(
                "select g from Grievance g where g.id = :id and" + OfficerSight.CONDITION, Grievance.class);
        return asked(query, sight).setParameter("id", id.value());
    }

    private static Grievance found(TypedQuery<Grievance> query) {
        return query.getResultStream().findFirst().orElseThrow(() -> new Refused(GrievanceReason.NO_SUCH_GRIEVANCE));
    }
}
