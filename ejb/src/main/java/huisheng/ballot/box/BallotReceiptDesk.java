package huisheng.ballot.box;

import huisheng.auditlog.Receipts;
import huisheng.kernel.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Everybody's counter: the receipt of a ballot in the box. It is asked for by tracker, without a name: it says that a ballot
 * with this tracker was noted in the log, and neither whose it is nor what is in it.
 */
@Stateless
@PermitAll
public class BallotReceiptDesk {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Box box;

    @Inject
    private AcceptedFacts facts;

    @Inject
    private Receipts receipts;

    /**
     * A file (C2SP tlog-proof) for {@code ballots receipt check}. What is in the box and was not told in the log yet is told
     * first.
     *
     * @throws Refused NO_SUCH_BALLOT; NOT_IN_THE_LOG_YET where the log cannot be written just now
     */
    public String file(String poll, String tracker) {
        if (box.find(poll, tracker).isEmpty()) throw new Refused(BoxReason.NO_SUCH_BALLOT);
        if (entry(poll, tracker).isEmpty()) facts.catchUp(poll);
        return entry(poll, tracker)
                .flatMap(entry -> receipts.receipt(entry.number()))
                .orElseThrow(() -> new Refused(BoxReason.NOT_IN_THE_LOG_YET));
    }

    private Optional<BallotEntry> entry(String poll, String tracker) {
        return Optional.ofNullable(entities.find(BallotEntry.class, new BallotEntry.Key(poll, tracker)));
    }
}
