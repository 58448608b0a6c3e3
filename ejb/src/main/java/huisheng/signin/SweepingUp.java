package huisheng.signin;

import huisheng.kernel.Rounds;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets what has served: ended sessions, faded counters, browsers not seen for a year. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepingUp {
    @Inject
    private Sessions sessions;

    @Inject
    private Throttle throttle;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void sweep() {
        Rounds.go(sessions::forgetOld);
        Rounds.go(throttle::forgetOld);
    }
}
