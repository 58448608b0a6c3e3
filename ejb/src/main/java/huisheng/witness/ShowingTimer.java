package huisheng.witness;

import huisheng.kernel.Rounds;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Every five seconds, on every server. */
@Singleton
@Startup
@DependsOn("WitnessWatch")
@TransactionManagement(TransactionManagementType.BEAN)
public class ShowingTimer {
    private static final System.Logger LOG = System.getLogger(ShowingTimer.class.getName());

    @Inject
    private ShowingRound round;

    @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
    public void tick() {
        Rounds.go(() -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The log was not shown to its witnesses", e);
            }
        });
    }
}
