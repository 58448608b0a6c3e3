package huisheng.notification;

import huisheng.kernel.Rounds;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Sends letters on their round every minute, on every server. */
@Singleton
public class AnnouncingTimer {
    @Inject
    private AnnouncingRound round;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        Rounds.go(round::run);
    }
}
