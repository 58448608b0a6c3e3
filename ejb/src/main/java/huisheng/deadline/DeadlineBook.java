package huisheng.deadline;

import huisheng.kernel.FreeRow;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All deadlines and what happened to them, as a collection. */
@ApplicationScoped
class DeadlineBook {

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Deadline deadline) {
        entities.persist(deadline);
    }

    void add(DeadlineEvent event) {
        entities.persist(event);
    }

    Deadline get(DeadlineId id) {
        return Optional.ofNullable(entities.find(Deadline.class, id.value()))
                .orElseThrow(() -> new Refused(DeadlineReason.NO_SUCH_DEADLINE));
    }

    List<Deadline> among(Collection<DeadlineId> ids) {
        if (ids.isEmpty()) return List.of();
        return entities.createQuery("select d from Deadline d where d.id in :ids", Deadline.class)
                .setParameter("ids", ids.stream().map(DeadlineId::value).toList())
                .getResultList();
    }

    /** Locked until the transaction ends; nothing if somebody else holds it just now. */
    Optional<Deadline> getIfFree(long id) {
        return FreeRow.find(entities, Deadline.class, id);
    }

    /** The latest of the matter for the act, locked until the transaction ends. */
    Deadline getToChange(Matter matter, RuleKey act) {
        return entities.createQuery(
                        "select d from Deadline d where d.kind = :kind and d.matter = :matter and d.rule = :rule order by d.id desc",
                        Deadline.class)
                .setParameter("kind", matter.kind())
                .setParameter("matter", matter.id())
                .setParameter("rule", act.value())
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refused(DeadlineReason.NO_SUCH_DEADLINE));
    }

    /** In the order in which they were promised. */
    List<Deadline> of(String kind, Collection<Long> matters) {
        if (matters.isEmpty()) return List.of();
        return entities.createQuery(
                        "select d from Deadline d where d.kind = :kind and d.matter in :matters order by d.id",
                        Deadline.class)
                .setParameter("kind", kind)
                .setParameter("matters", matters)
                .getResultList();
    }

    /** In the order in which they happened. Numbers alone do not tell it: each server takes a stretch of them for itself. */
    List<DeadlineEvent> events(DeadlineId id) {
        return entities.createQuery(
                        "select e from DeadlineEvent e where e.deadlineId = :id order by e.happenedAt, e.id",
                        DeadlineEvent.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** That something was promised and how it went stays; what was written about it goes. */
    void forgetWords(Matter matter) {
        entities.createQuery(
                        "update DeadlineEvent e set e.words = null where e.words is not null and e.deadlineId in (select d.id from Deadline d where d.kind = :kind and d.matter = :matter)")
                .setParameter("kind", matter.kind())
                .setParameter("matter", matter.id())
                .executeUpdate();
    }

    /** Pauses that are over. */
    List<DayCount.Pause> pauses(DeadlineId id) {
        return pauses(id, null);
    }

    /** @param until the day on which the pause that still lasts ends for the count; null to leave it out */
    List<DayCount.Pause> pauses(DeadlineId id, LocalDate until) {
        var pauses = new ArrayList<DayCount.Pause>();
        LocalDate since = null;
        for (var event : events(id)) {
            if (event.is(DeadlineTurn.PAUSED)) since = event.day();
            if (event.is(DeadlineTurn.RESUMED)) {
                pauses.add(new DayCount.Pause(since, event.day()));
                since = null;
            }
        }
        if (since != null && until != null) pauses.add(new DayCount.Pause(since, until));
        return pauses;
    }

    /** Whose day has come, as pairs of the day and the id. */
    List<LookKey> toLookAt(LocalDate today, LookKey after, int limit) {
        return entities.createQuery(
                        "select new huisheng.deadline.LookKey(d.lookOn, d.id) from Deadline d where d.lookOn <= :today and d.lookOn >= :day and (d.lookOn > :day or d.id > :id) order by d.lookOn, d.id",
                        LookKey.class)
                .setParameter("today", today)
                .setParameter("day", after.day())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Running or paused, in working days, in the organisations of the place; locked, in the order of their ids. */
    List<Deadline> countingIn(Place place, long after, int limit) {
        return entities.createQuery(
                        "select d from Deadline d where d.id > :after and d.unit = :working and d.state in (:running, :paused) and d.organisationId in (select o.id from Organisation o where o.path >= :from and o.path < :beyond) order by d.id",
                        Deadline.class)
                .setParameter("after", after)
                .setParameter("working", DayUnit.WORKING_DAYS)
                .setParameter("running", DeadlineState.RUNNING)
                .setParameter("paused", DeadlineState.PAUSED)
                .setParameter("from", place.value())
                .setParameter("beyond", place.beyond())
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Deadline> onBoard(OrganisationId organisation, DeadlineState state, LookKey after, int limit) {
        return entities.createQuery(
                        "select d from Deadline d where d.organisationId = :organisation and d.sealed = false and d.state = :state and d.dueOn >= :day and (d.dueOn > :day or d.id > :id) order by d.organisationId, d.sealed, d.state, d.dueOn, d.id",
                        Deadline.class)
                .setParameter("organisation", organisation.value())
                .setParameter("state", state)
                .setParameter("day", after.day())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The latest first. */
    List<Deadline> onBoardLatest(OrganisationId organisation, DeadlineState state, LookKey before, int limit) {
        return entities.createQuery(
                        "select d from Deadline d where d.organisationId = :organisation and d.sealed = false and d.state = :state and d.dueOn <= :day and (d.dueOn < :day or d.id < :id) order by d.organisationId, d.sealed, d.state, d.dueOn desc, d.id desc",
                        Deadline.class)
                .setParameter("organisation", organisation.value())
                .setParameter("state", state)
                .setParameter("day", before.day())
                .setParameter("id", before.id())
                .setMaxResults(limit)
                .getResultList();
    }

    long countDue(OrganisationId organisation, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "select count(d) from Deadline d where d.organisationId = :organisation and d.sealed = false and d.state = :running and d.dueOn between :from and :to",
                        Long.class)
                .setParameter("organisation", organisation.value())
                .setParameter("running", DeadlineState.RUNNING)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** In how many matters that are not shown one by one something is owed. */
    long countSealedOwed(OrganisationId organisation) {
        return entities.createQuery(
                        "select count(distinct d.matter) from Deadline d where d.organisationId = :organisation and d.sealed = true and d.state in (:running, :paused, :missed)",
                        Long.class)
                .setParameter("organisation", organisation.value())
                .setParameter("running", DeadlineState.RUNNING)
                .setParameter("paused", DeadlineState.PAUSED)
                .setParameter("missed", DeadlineState.MISSED)
                .getSingleResult();
    }

    /** How many there are in each state that fell or fall due on that day or later, those of sealed matters apart. */
    List<StateCount> counts(OrganisationId organisation, LocalDate since) {
        return entities.createQuery(
                        "select new huisheng.deadline.StateCount(d.sealed, d.state, count(d)) from Deadline d where d.organisationId = :organisation and d.sealed in (true, false) and (d.state in (:running, :paused, :missed) or d.state in (:met, :metLate) and d.dueOn >= :since) group by d.sealed, d.state",
                        StateCount.class)
                .setParameter("organisation", organisation.value())
                .setParameter("running", DeadlineState.RUNNING)
                .setParameter("paused", DeadlineState.PAUSED)
                .setParameter("missed", DeadlineState.MISSED)
                .setParameter("met", DeadlineState.MET)
                .setParameter("metLate", DeadlineState.MET_LATE)
                .setParameter("since", since)
                .getResultList();
    }
}
