package huisheng.ballot.count;

import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.poll.TrusteeSeat;
import huisheng.ballot.trustee.TrusteeReason;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Trustees' counter after the close. No transaction spans it, so that a part that is refused is still noted. */
@Stateless
@RolesAllowed("member")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpeningDesk {
    @Inject
    private PollRegister polls;

    @Inject
    private ShareIntake intake;

    @Inject
    private Caller caller;

    /** @throws Refused NOT_A_TRUSTEE, NOT_TO_OPEN_NOW, TOO_FEW_BALLOTS, SAID_ALREADY, SHARE_NOT_SOUND */
    public void hand(String uuid, String share) {
        var poll = polls.card(uuid).id();
        int place = polls.seat(poll, caller.id())
                .map(TrusteeSeat::place)
                .orElseThrow(() -> new Refused(TrusteeReason.NOT_A_TRUSTEE));
        intake.take(poll, place, share);
    }
}
