package huisheng.retention;

import huisheng.kernel.Rounds;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Erases every night what was kept long enough, notes erasures outside the database, and at the start repeats those that an older copy of it undid. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "LogKeyWatch"})
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {
    @Inject
    private RetentionRound round;

    @Inject
    private ErasureList list;

    @PostConstruct
    void open() {
        list.repeat();
    }

    @Schedule(hour = "2", minute = "23", persistent = false)
    public void night() {
        Rounds.go(round::run);
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void note() {
        list.write();
    }
}
