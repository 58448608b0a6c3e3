package huisheng.ballot.roll;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollCancelled;
import huisheng.ballot.poll.PollClosed;
import huisheng.ballot.poll.PollFrozen;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollLapsed;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.wire.Hash;
import huisheng.membership.MemberId;
import huisheng.roll.RollFreezing;
import huisheng.roll.RollId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.function.Function;

/** What happens to voting papers by itself: at the freezing everybody gets the right to one, at the close the key goes. */
@ApplicationScoped
class PaperIssue {
    private static final int SALT_BYTES = 32;
    private static final Randomness RANDOMNESS = Randomness.system();

    @Inject
    private Papers papers;

    @Inject
    private PollRegister polls;

    @Inject
    private RollFreezing rolls;

    @Inject
    private AuditLog audit;

    void hear(@Observes PollFrozen frozen) {
        var poll = new PollId(frozen.poll());
        var key = PollPaperKey.draw();
        papers.add(poll, key);
        polls.signPapersWith(poll, key.verifier().encode());
        // The order of the rows must say nothing: neither number nor seniority.
        var order = hashOrder();
        papers.add(
                poll,
                rolls.members(new RollId(frozen.roll())).stream()
                        .sorted(Comparator.comparing(order))
                        .toList());
    }

    private static Function<MemberId, String> hashOrder() {
        var salt = HexFormat.of().formatHex(RANDOMNESS.bytes(SALT_BYTES));
        return member -> Hash.of(salt + member.value()).hex();
    }

    void hear(@Observes PollClosed closed) {
        var poll = new PollId(closed.poll());
        papers.forgetKey(poll);
        papers.layAnew(poll, hashOrder());
        audit.append(new PapersCounted(closed.poll(), closed.organisation(), papers.collected(poll)));
    }

    void hear(@Observes PollCancelled cancelled) {
        papers.forgetKey(new PollId(cancelled.poll()));
    }

    void hear(@Observes PollLapsed lapsed) {
        papers.forgetKey(new PollId(lapsed.poll()));
    }
}
