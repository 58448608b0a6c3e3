package huisheng.notification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Sends letters on their round every minute, on every server. */
@Singleton
public class LetterTimer {
    @Inject
    private LetterRound round;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        round.run();
    }
}
