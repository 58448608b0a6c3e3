package huisheng.ballot.count;

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
    private ShareIntake intake;

    @Inject
    private ShuffleIntake shuffles;

    @Inject
    private Caller caller;

    /** Bytes that the caller's part has at most, asked before any is read. @throws huisheng.kernel.Refused NOT_A_TRUSTEE, NOT_TO_OPEN_NOW, TOO_FEW_BALLOTS */
    public int longestPart(String uuid) {
        return intake.longest(uuid, caller.id());
    }

    /** The same of a shuffle. @throws huisheng.kernel.Refused NOT_A_TRUSTEE, NOT_TO_SHUFFLE_NOW, SAID_ALREADY, SHUFFLED_MEANWHILE */
    public int longestShuffle(String uuid, String head) {
        return shuffles.longest(uuid, caller.id(), head);
    }

    /** @throws huisheng.kernel.Refused NOT_A_TRUSTEE, NOT_TO_OPEN_NOW, TOO_FEW_BALLOTS, SAID_ALREADY, SHARE_NOT_SOUND */
    public void hand(String uuid, String share) {
        intake.take(uuid, caller.id(), share);
    }

    /**
     * @param head hash of the last event of the record that was shuffled
     * @throws huisheng.kernel.Refused NOT_A_TRUSTEE, NOT_TO_SHUFFLE_NOW, SAID_ALREADY, SHUFFLED_MEANWHILE, SHUFFLE_NOT_SOUND
     */
    public void shuffle(String uuid, String head, byte[] shuffle) {
        shuffles.take(uuid, caller.id(), head, shuffle);
    }
}
