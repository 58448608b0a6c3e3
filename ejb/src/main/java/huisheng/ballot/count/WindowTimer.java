package huisheng.ballot.count;

import huisheng.kernel.Rounds;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends the clock on its round over votes every minute, on every server. Adding up a large box takes its time, so no transaction is open. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WindowTimer {
    @Inject
    private WindowRound round;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        Rounds.go(round::run);
    }
}
