package huisheng.ballot.box;

import huisheng.auditlog.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/** One stretch of facts in one transaction; servers take turns at the row of the box. */
@ApplicationScoped
class AcceptedStep {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int told(String poll) {
        var told = entities.find(BoxTold.class, poll);
        return told == null ? 0 : told.height();
    }

    /** The number in the log of the fact that tells of a ballot; empty as long as none does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    OptionalLong entry(String poll, String tracker) {
        var entry = entities.find(BallotEntry.class, new BallotEntry.Key(poll, tracker));
        return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.number());
    }

    /** @param ballots in the order of the chain; those that were told meanwhile are passed over */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(String poll, List<CastReceipt> ballots) {
        // Before the row of the box, so that two first tellers do not both make it.
        audit.hold();
        var told = entities.find(BoxTold.class, poll, LockModeType.PESSIMISTIC_WRITE);
        if (told == null) {
            told = new BoxTold(poll);
            entities.persist(told);
        }
        for (var ballot : ballots) {
            if (ballot.height() != told.height() + 1) continue;
            long number = audit.append(new BallotAccepted(poll, ballot.tracker()));
            entities.persist(new BallotEntry(poll, ballot.tracker(), number));
            told.upTo(ballot.height());
        }
    }
}
