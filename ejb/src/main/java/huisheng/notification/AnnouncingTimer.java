package huisheng.notification;

import huisheng.kernel.Rounds;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends the clock every minute to tell the rolls of votes what is new, on every server. A long roll takes its time, so no transaction is open. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnnouncingTimer {
    @Inject
    private AnnouncingRound round;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        Rounds.go(round::run);
    }
}
