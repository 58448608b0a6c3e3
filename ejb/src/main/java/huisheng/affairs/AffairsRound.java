package huisheng.affairs;

import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The clock's round over publications: what is set for now is published, what was posted long enough becomes final. It may
 * run on several servers at once and again after a crash; nothing is done twice.
 */
@ApplicationScoped
public class AffairsRound {
    private static final System.Logger LOG = System.getLogger(AffairsRound.class.getName());
    private static final int STRETCH = 500;

    @Inject
    private AffairsStep step;

    @Inject
    private Clock clock;

    /** @return for how many publications this round did something */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int run() {
        var now = clock.now();
        int done = 0;
        long after = 0;
        for (var due = step.due(now, after, STRETCH); !due.isEmpty(); due = step.due(now, after, STRETCH)) {
            for (long one : due) if (taken(one)) done++;
            after = due.get(due.size() - 1);
        }
        return done;
    }

    private boolean taken(long id) {
        try {
            return step.take(id);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Publication " + id + " was left for the next round", e);
            return false;
        }
    }
}
