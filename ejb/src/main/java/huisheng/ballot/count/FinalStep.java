package huisheng.ballot.count;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollRegister;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A result whose posting period is over, and against which nothing is open any more, stands. Each in a transaction of its own. */
@ApplicationScoped
class FinalStep {
    @Inject
    private CountSheets sheets;

    @Inject
    private Objections objections;

    @Inject
    private PollRegister polls;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<PollId> due() {
        return sheets.toBecomeFinal(clock.today());
    }

    /** The end of the log is held first: of two servers the second finds nothing left to do. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean pass(PollId poll) {
        audit.hold();
        var sheet = sheets.of(poll).orElseThrow();
        if (sheet.finalOn() != null || objections.open(poll) > 0) return false;
        sheet.becomeFinal(clock.today());
        audit.append(new ResultBecameFinal(
                poll.value(), polls.card(poll).organisation().value()));
        return true;
    }
}
