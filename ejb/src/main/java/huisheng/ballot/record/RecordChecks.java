package huisheng.ballot.record;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballots.verifier.Report;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All times that records were judged. Each step is written at once: the judging stands in no transaction. */
@ApplicationScoped
class RecordChecks {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @throws Refused STILL_AT_WORK: one record at a time, on all servers */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long begin(PollId poll) {
        audit.hold();
        var now = clock.now();
        if (unfinished().stream().anyMatch(one -> one.isAtWork(now))) throw new Refused(RecordReason.STILL_AT_WORK);
        var check = new RecordCheck(poll, now);
        entities.persist(check);
        entities.flush();
        return check.id();
    }

    private List<RecordCheck> unfinished() {
        return entities.createQuery("select c from RecordCheck c where c.endedAt is null", RecordCheck.class)
                .getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(long id, PollCard card, Report report) {
        var check = get(id);
        check.end(report, clock.now());
        audit.append(new RecordChecked(card.id().value(), card.organisation().value(), check.events(), check.faults()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void endWithout(long id) {
        get(id).endWithout(clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void breakOff(long id) {
        get(id).breakOff(clock.now());
    }

    private RecordCheck get(long id) {
        return entities.find(RecordCheck.class, id);
    }

    /** The latest of each vote that was ever judged, in one statement. */
    Map<PollId, RecordVerdict> latest(Collection<PollId> polls) {
        if (polls.isEmpty()) return Map.of();
        var now = clock.now();
        return entities.createQuery(
                        "select c from RecordCheck c where c.id in (select max(l.id) from RecordCheck l where l.pollId in :polls group by l.pollId)",
                        RecordCheck.class)
                .setParameter("polls", polls.stream().map(PollId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(RecordCheck::poll, one -> one.verdict(now)));
    }
}
