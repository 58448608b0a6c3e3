package huisheng.retention;

import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** One step of the clock's round, in a transaction of its own: a matter is erased whole, or not at all. */
@ApplicationScoped
class RetentionStep {
    @Inject
    private Keepers keepers;

    @Inject
    private Erasing erasing;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<OrganisationId> unions(String kind) {
        return keepers.get(kind).unions();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> over(String kind, OrganisationId union, long after, int limit) {
        var keeper = keepers.get(kind);
        var rule = erasing.rule(keeper, new KeptMatter(union, Instant.EPOCH, true, Instant.EPOCH));
        return keeper.over(union, erasing.end(rule), after, limit);
    }

    // Whoever comes second, from another server, waits for the row and then finds it gone.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(String kind, long matter) {
        return erasing.byClock(kind, matter);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean takeAgain(String kind, long matter, Instant began) {
        return erasing.again(kind, matter, began);
    }
}
