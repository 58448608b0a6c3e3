package huisheng.ballot.roll;

import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;

/** Signs voting papers unseen while the window is open. It asks what a member may, and not who calls; the desk does. */
@ApplicationScoped
public class PaperCollecting {
    private static final Randomness RANDOMNESS = Randomness.system();

    @Inject
    private Papers papers;

    @Inject
    private PollRegister polls;

    @Inject
    private Clock clock;

    /** @throws Refused as {@link PaperDesk#collect} */
    public byte[] collect(String uuid, MemberId member, byte[] blinded) {
        var card = polls.card(uuid);
        if (!card.phase().isPublic()) throw new Refused(PollReason.NO_SUCH_POLL);
        var now = clock.now();
        if (card.phase() != PollPhase.OPEN || !now.isBefore(card.closesAt())) throw new Refused(PollReason.NOT_NOW);
        var paper = papers.take(card.id(), member).orElseThrow(() -> new Refused(PollReason.NOT_ON_THE_ROLL));
        paper.collect(Hash.of(HexFormat.of().formatHex(blinded)).hex(), clock.today());
        var key = papers.key(card.id()).orElseThrow(() -> new Refused(PollReason.NOT_NOW));
        try {
            return key.sign(blinded, RANDOMNESS);
        } catch (MalformedEncoding e) {
            throw new Refused(PollReason.NOT_A_SETUP);
        }
    }
}
