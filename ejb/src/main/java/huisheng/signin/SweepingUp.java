package huisheng.signin;

import huisheng.kernel.Rounds;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets what has served: ended sessions, faded counters, browsers not seen for a year. */
@Singleton
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
