package huisheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** All errands that are open, each by itself; it may run anywhere at any time, on several servers at once. */
@ApplicationScoped
class ErrandRound {
    private static final System.Logger LOG = System.getLogger(ErrandRound.class.getName());
    private static final int STRETCH = 200;

    @Inject
    private ErrandStep step;

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run() {
        long after = 0;
        for (var open = step.open(after, STRETCH); !open.isEmpty(); open = step.open(after, STRETCH)) {
            open.forEach(this::carryOut);
            after = open.get(open.size() - 1);
        }
    }

    private void carryOut(long id) {
        try {
            step.carryOut(id);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Errand " + id + " was left for the next round", e);
        }
    }
}
