package huisheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** A stretch of old notices goes in a transaction of its own, so that nobody waits for long. */
@ApplicationScoped
class ForgettingStep {
    @Inject
    private Notices notices;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int forget(Instant readBefore, int limit) {
        return notices.forgetReadBefore(readBefore, limit);
    }
}
