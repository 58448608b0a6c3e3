package huisheng.auditlog;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Seals the log every two seconds on every server, so that nothing waits longer than five for its checkpoint. */
@Singleton
@Startup
@DependsOn("LogKeyWatch")
@TransactionManagement(TransactionManagementType.BEAN)
public class LogTimer {
    private static final System.Logger LOG = System.getLogger(LogTimer.class.getName());

    @Inject
    private LogRound round;

    private String said;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        try {
            boolean more = round.take();
            while (more) more = round.take();
            said = null;
        } catch (RuntimeException e) {
            // The same trouble is told once, not every two seconds.
            var trouble = String.valueOf(e.getMessage());
            if (!trouble.equals(said)) LOG.log(System.Logger.Level.ERROR, "The log was not sealed", e);
            said = trouble;
        }
    }
}
