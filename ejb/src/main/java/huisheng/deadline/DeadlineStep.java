package huisheng.deadline;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** One step of the clock's round, in a transaction of its own: all of it or nothing. */
@ApplicationScoped
class DeadlineStep {
    @Inject
    private DeadlineBook book;

    @Inject
    private DeadlineVoice voice;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<LookKey> due(LocalDate today, LookKey after, int limit) {
        return book.toLookAt(today, after, limit);
    }

    // The end of the chain is held first, as nobody appends without it: rounds on two servers go one after the other.
    // The row of the deadline is then only taken if it is free, since whoever holds it may be waiting for the chain.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(long id) {
        audit.hold();
        var today = clock.today();
        return book.getIfFree(id)
                .filter(one -> one.lookOn() != null && !one.lookOn().isAfter(today))
                .map(one -> voice.letPass(one, today))
                .orElse(false);
    }
}
