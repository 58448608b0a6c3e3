package huisheng.ballot.box;

import huisheng.kernel.Rounds;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** At each start, and every five minutes after a trouble, the log is told of ballots that it does not know of yet. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class BoxStart {
    @Inject
    private AcceptedFacts facts;

    @PostConstruct
    void started() {
        facts.catchUp();
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void again() {
        Rounds.go(facts::catchUp);
    }
}
