package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Members' counter: may I collect a voting paper, have I, and sign what I cannot read. */
@Stateless
@RolesAllowed("member")
public class PaperDesk {
    @Inject
    private Papers papers;

    @Inject
    private PaperCollecting collecting;

    @Inject
    private Caller caller;

    /** Whether the caller stands on the roll of the vote, and when they collected their paper. */
    public MyPaper mine(PollId poll) {
        return papers.find(poll, caller.id())
                .map(paper -> new MyPaper(true, paper.collectedOn()))
                .orElse(new MyPaper(false, null));
    }

    /**
     * Signs blindly, once for each member; asked the same again, it answers the same again, so that nothing is lost on a
     * bad line.
     *
     * @param blinded as the member's browser made it
     * @return the blind signature
     * @throws huisheng.kernel.Refused NO_SUCH_POLL, NOT_NOW outside the window, NOT_ON_THE_ROLL, COLLECTED_ALREADY, NOT_A_SETUP
     */
    public byte[] collect(String uuid, byte[] blinded) {
        return collecting.collect(uuid, caller.id(), blinded);
    }
}
