package huisheng.ballot.count;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where the commission declares a result, a teller countersigns it, and the commission reports it to the union above. */
@Stateless
@RolesAllowed("member")
public class DeclarationDesk {
    @Inject
    private PollRegister polls;

    @Inject
    private CountSheets sheets;

    @Inject
    private CountPromises promises;

    @Inject
    private Declaring declaring;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @throws Refused NOT_NOW, NOT_THE_COMMISSION */
    public void declare(PollId id) {
        declaring.declare(id, caller.id());
    }

    /** From now on the result is posted. @throws Refused NOT_NOW, NOT_A_TELLER, SECOND_PERSON_NEEDED */
    public void countersign(PollId id) {
        declaring.countersign(id, caller.id());
    }

    /** The union above has been told. @throws Refused NOT_THE_COMMISSION, NOT_NOW, REPORTED_ALREADY */
    public void report(PollId id) {
        audit.hold();
        var card = polls.card(id);
        if (!polls.isCommission(id, caller.id())) throw new Refused(PollReason.NOT_THE_COMMISSION);
        if (card.phase() != PollPhase.DECLARED && card.phase() != PollPhase.CERTIFIED)
            throw new Refused(PollReason.NOT_NOW);
        sheets.of(id).orElseThrow().reported(caller.id().value(), clock.now());
        promises.reported(card);
        audit.append(new ResultReported(id.value(), card.organisation().value()));
    }
}
