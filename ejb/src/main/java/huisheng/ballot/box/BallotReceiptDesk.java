package huisheng.ballot.box;

import huisheng.auditlog.OpenedEntry;
import huisheng.auditlog.Receipts;
import huisheng.kernel.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Everybody's counter: the receipt of a ballot in the box. It is asked for by tracker, without a name: it says that a ballot
 * with this tracker was noted in the log, and neither whose it is nor what is in it. Without a transaction of its own, so that
 * whoever waits for the log to be written holds no connection meanwhile.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BallotReceiptDesk {
    @Inject
    private Box box;

    @Inject
    private AcceptedFacts facts;

    @Inject
    private AcceptedStep step;

    @Inject
    private Receipts receipts;

    /** The entry of the log that tells of a ballot. @throws Refused as {@link #file} */
    public OpenedEntry entry(String poll, String tracker) {
        return receipts.opened(number(poll, tracker)).orElseThrow(() -> new Refused(BoxReason.NOT_IN_THE_LOG_YET));
    }

    /**
     * A file (C2SP tlog-proof) for {@code ballots receipt check}. What is in the box and was not told in the log yet is told
     * first.
     *
     * @throws Refused NO_SUCH_BALLOT; NOT_IN_THE_LOG_YET where the log cannot be written just now
     */
    public String file(String poll, String tracker) {
        return receipts.receipt(number(poll, tracker)).orElseThrow(() -> new Refused(BoxReason.NOT_IN_THE_LOG_YET));
    }

    /** The public key that the receipt is checked with. */
    public String key() {
        return receipts.key();
    }

    private long number(String poll, String tracker) {
        var ballot = box.find(poll, tracker).orElseThrow(() -> new Refused(BoxReason.NO_SUCH_BALLOT));
        if (step.told(poll) < ballot.height()) facts.catchUp(poll);
        return step.entry(poll, tracker).orElseThrow(() -> new Refused(BoxReason.NOT_IN_THE_LOG_YET));
    }
}
