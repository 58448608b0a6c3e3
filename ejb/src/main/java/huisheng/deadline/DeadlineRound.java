package huisheng.deadline;

import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The clock's round: everything whose day has come is looked at, each deadline in a transaction of its own. It may run
 * anywhere at any time, on several servers at once and again after a crash: what was said is not said twice (ADR 11).
 */
@ApplicationScoped
public class DeadlineRound {
    private static final System.Logger LOG = System.getLogger(DeadlineRound.class.getName());
    private static final int STRETCH = 500;

    @Inject
    private DeadlineStep step;

    @Inject
    private Clock clock;

    /** @return for how many deadlines there was something to say, and this round said it */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int run() {
        var today = clock.today();
        int said = 0;
        var after = LookKey.BEGINNING;
        for (var due = step.due(today, after, STRETCH); !due.isEmpty(); due = step.due(today, after, STRETCH)) {
            for (var one : due) if (taken(one)) said++;
            after = due.get(due.size() - 1);
        }
        return said;
    }

    // One that cannot be done, because an observer fails or somebody holds it, waits for the next round and stops
    // nobody.
    private boolean taken(LookKey one) {
        try {
            return step.take(one.id());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Deadline " + one.id() + " was left for the next round", e);
            return false;
        }
    }
}
