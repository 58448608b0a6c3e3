package huisheng.ballot.record;

import huisheng.ballot.poll.PollCard;
import huisheng.ballots.verifier.NotARecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Judges a record while the auditor does something else. It stands outside a transaction: it may take minutes. */
@Stateless
@RolesAllowed("officer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordWalk {
    private static final System.Logger LOG = System.getLogger(RecordWalk.class.getName());

    @Inject
    private RecordJudge judge;

    @Inject
    private RecordChecks checks;

    @Asynchronous
    public void judge(long check, PollCard card) {
        judgeOne(check, card);
    }

    /** @param first the check that was begun for the first of them. It stops where somebody else begins in between. */
    @Asynchronous
    public void judgeAll(long first, List<PollCard> cards) {
        judgeOne(first, cards.get(0));
        for (var card : cards.subList(1, cards.size())) judgeOne(checks.begin(card.id()), card);
    }

    private void judgeOne(long check, PollCard card) {
        try {
            var report = judge.judge(card.uuid());
            if (report.isPresent()) checks.end(check, card, report.get());
            else checks.endWithout(check);
        } catch (IOException | NotARecord | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The record of vote " + card.id().value() + " could not be judged", e);
            checks.breakOff(check);
        }
    }
}
