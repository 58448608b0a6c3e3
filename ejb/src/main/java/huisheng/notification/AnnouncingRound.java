package huisheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Tells the rolls of votes what is new, a stretch of members a transaction, so that a roll of a hundred thousand holds up nobody. It may
 * run on several servers at once and again after a crash: how far it has come stands in the database with the notices.
 */
@ApplicationScoped
public class AnnouncingRound {
    private static final System.Logger LOG = System.getLogger(AnnouncingRound.class.getName());

    @Inject
    private AnnouncingStep step;

    /** @return how many transactions it took to tell what was to be told */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int run() {
        step.remind();
        int stretches = 0;
        for (var id : step.open()) stretches += tell(id);
        return stretches;
    }

    private int tell(long id) {
        try {
            int stretches = 1;
            while (step.tell(id)) stretches++;
            return stretches;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Announcement " + id + " is gone on with in the next round", e);
            return 0;
        }
    }
}
