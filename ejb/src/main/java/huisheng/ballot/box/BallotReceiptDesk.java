package huisheng.ballot.box;

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

    /**
     * A file (C2SP tlog-proof) for {@code ballots receipt check}. What is in the box and was not told in the log yet is told
     * first.
     *
     * @throws Refused NO_SUCH_BALLOT; NOT_IN_THE_LOG_YET where the log cannot be written just now
     */
    public String file(String poll, String tracker) {
        var ballot = box.find(poll, tracker).orElseThrow(() -> new Refused(BoxReason.NO_SUCH_BALLOT));
        if (step.told(poll) < ballot.height()) facts.catchUp(poll);
        var number = step.entry(poll, tracker);
        if (number.isEmpty()) throw new Refused(BoxReason.NOT_IN_THE_LOG_YET);
        return receipts.receipt(number.getAsLong()).orElseThrow(() -> new Refused(BoxReason.NOT_IN_THE_LOG_YET));
    }
}
