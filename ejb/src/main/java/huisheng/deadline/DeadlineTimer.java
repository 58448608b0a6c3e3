package huisheng.deadline;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Sends the clock on its round every five minutes, on every server. */
@Singleton
public class DeadlineTimer {
    @Inject
    private DeadlineRound round;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void tick() {
        round.run();
    }
}
