package huisheng.suggestion;

import huisheng.kernel.Rounds;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every five minutes, on every server: errands that a restart left behind. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErrandTimer {
    @Inject
    private ErrandRound round;

    @Schedule(hour = "*", minute = "2/5", persistent = false)
    public void tick() {
        Rounds.go(round::run);
    }
}
