package huisheng.ballot.trustee;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The election commission's counter in the ceremony: it can begin it anew, and nothing else. */
@Stateless
@RolesAllowed("officer")
public class CeremonyDesk {
    @Inject
    private PollRegister polls;

    @Inject
    private KeyCeremony ceremony;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @throws Refused NOT_THE_COMMISSION, NOT_DUE */
    public void beginAnew(PollId id) {
        if (!polls.isCommission(id, caller.id())) throw new Refused(PollReason.NOT_THE_COMMISSION);
        ceremony.beginAnew(id, caller.id(), clock.now());
    }
}
