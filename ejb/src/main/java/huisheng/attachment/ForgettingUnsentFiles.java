package huisheng.attachment;

import huisheng.kernel.Clock;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;

/** Takes away the files of forms that were never sent. With two servers each deletes what is left; nothing is done twice. */
@Singleton
public class ForgettingUnsentFiles {
    static final Duration KEPT = Duration.ofDays(2);

    @Inject
    private KeptFiles files;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweep() {
        files.forgetWaitingSince(clock.now().minus(KEPT));
    }
}
