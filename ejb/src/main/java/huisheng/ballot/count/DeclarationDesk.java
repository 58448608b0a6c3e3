package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where the commission declares a result, a teller countersigns it, and the commission reports it to the union above. */
@Stateless
@RolesAllowed("member")
public class DeclarationDesk {
    @Inject
    private Declaring declaring;

    @Inject
    private Caller caller;

    /** @throws huisheng.kernel.Refused NOT_NOW, NOT_THE_COMMISSION */
    public void declare(PollId id) {
        declaring.declare(id, caller.id());
    }

    /** From now on the result is posted. @throws huisheng.kernel.Refused NOT_NOW, NOT_A_TELLER, SECOND_PERSON_NEEDED */
    public void countersign(PollId id) {
        declaring.countersign(id, caller.id());
    }

    /**
     * Drafts a second vote on what the declared result left undecided.
     *
     * @throws huisheng.kernel.Refused NOT_THE_COMMISSION, NOT_NOW, NOTHING_LEFT_TO_DECIDE, RUNOFF_DRAFTED
     */
    public PollId draftRunoff(PollId id) {
        return declaring.draftRunoff(id, caller.id());
    }

    /** The union above has been told. @throws huisheng.kernel.Refused NOT_THE_COMMISSION, NOT_NOW, REPORTED_ALREADY */
    public void report(PollId id) {
        declaring.report(id, caller.id());
    }
}
