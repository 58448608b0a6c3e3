package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;

/** Members' counter: may I collect a voting paper, have I, and sign what I cannot read. */
@Stateless
@RolesAllowed("member")
public class PaperDesk {
    private static final Randomness RANDOMNESS = Randomness.system();

    @Inject
    private Papers papers;

    @Inject
    private PollRegister polls;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

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
     * @throws Refused NO_SUCH_POLL, NOT_NOW outside the window, NOT_ON_THE_ROLL, COLLECTED_ALREADY, NOT_A_SETUP
     */
    public byte[] collect(String uuid, byte[] blinded) {
        var card = polls.card(uuid);
        if (!card.phase().isPublic()) throw new Refused(PollReason.NO_SUCH_POLL);
        var now = clock.now();
        if (card.phase() != PollPhase.OPEN || !now.isBefore(card.closesAt())) throw new Refused(PollReason.NOT_NOW);
        var paper = papers.take(card.id(), caller.id()).orElseThrow(() -> new Refused(PollReason.NOT_ON_THE_ROLL));
        paper.collect(Hash.of(HexFormat.of().formatHex(blinded)).hex(), clock.today());
        var key = papers.key(card.id()).orElseThrow(() -> new Refused(PollReason.NOT_NOW));
        try {
            return key.sign(blinded, RANDOMNESS);
        } catch (MalformedEncoding e) {
            throw new Refused(PollReason.NOT_A_SETUP);
        }
    }
}
