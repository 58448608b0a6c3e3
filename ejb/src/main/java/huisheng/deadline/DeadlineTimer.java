package huisheng.deadline;

import huisheng.kernel.Rounds;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends the clock on its round every minute, on every server. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineTimer {
    @Inject
    private DeadlineRound round;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        Rounds.go(round::run);
    }
}
