package huisheng.retention;

import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The clock's round over all that was kept long enough. It may run on several servers and again after a crash; nothing is erased twice. */
@ApplicationScoped
public class RetentionRound {
    private static final System.Logger LOG = System.getLogger(RetentionRound.class.getName());
    private static final int STRETCH = 200;

    @Inject
    private Keepers keepers;

    @Inject
    private RetentionStep step;

    @Inject
    private ErasureList list;

    /** @return how many matters were erased */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int run() {
        int erased = 0;
        for (var keeper : keepers.all())
            for (var union : step.unions(keeper.kind())) erased += run(keeper.kind(), union);
        list.write();
        return erased;
    }

    private int run(String kind, OrganisationId union) {
        int erased = 0;
        long after = 0;
        for (var due = step.over(kind, union, after, STRETCH);
                !due.isEmpty();
                due = step.over(kind, union, after, STRETCH)) {
            for (long one : due) if (taken(kind, one)) erased++;
            after = due.get(due.size() - 1);
        }
        return erased;
    }

    private boolean taken(String kind, long matter) {
        try {
            return step.take(kind, matter);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A matter of kind " + kind + " was left for the next round", e);
            return false;
        }
    }
}
