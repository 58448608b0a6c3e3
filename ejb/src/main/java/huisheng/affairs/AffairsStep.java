package huisheng.affairs;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** One step of the clock's round over publications, in a transaction of its own: all of it or nothing. */
@ApplicationScoped
class AffairsStep {
    @Inject
    private Publications publications;

    @Inject
    private Publishing publishing;

    @Inject
    private Course course;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> due(Instant now, long after, int limit) {
        return publications.toWake(now, after, limit);
    }

    // The end of the chain is held first, as in the round of the deadlines: two servers go one after the other, and the
    // second finds that nothing is left to do.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(long id) {
        audit.hold();
        var now = clock.now();
        return publications
                .getIfFree(id)
                .filter(one -> one.wakeAt() != null && !one.wakeAt().isAfter(now))
                .map(one -> passes(one, now))
                .orElse(false);
    }

    private boolean passes(Publication publication, Instant now) {
        if (publication.state() == PublicationState.SCHEDULED) {
            publishing.publish(publication, null, now);
            return true;
        }
        if (!publication.isReadyToBeFinal(clock.today())) return false;
        publication.becomeFinal(clock.today());
        course.note(publication, PublicationTurn.BECAME_FINAL, null, now, null);
        return true;
    }
}
