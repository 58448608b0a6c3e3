package huisheng.notification;

import huisheng.deadline.Deadlines;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationTree;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Notices that were read as long ago as the rules of the union at the root say are removed, every night. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgettingReadNotices {
    private static final RuleKey KEPT = new RuleKey("notice.kept");
    private static final int STRETCH = 500;

    @Inject
    private ForgettingStep step;

    @Inject
    private Deadlines deadlines;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    /** @return how many went */
    @Schedule(hour = "3", minute = "41", persistent = false)
    public int sweep() {
        var root = tree.root().orElse(null);
        if (root == null) return 0;
        var now = clock.now();
        var kept = Duration.ofDays(deadlines.preview(KEPT, root, now).rule().amount());
        int went = 0;
        for (int some = step.forget(now.minus(kept), STRETCH); some > 0; some = step.forget(now.minus(kept), STRETCH))
            went += some;
        return went;
    }
}
