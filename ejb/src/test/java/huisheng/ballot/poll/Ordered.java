package huisheng.ballot.poll;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.roll.RollId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Vote orders in every phase, made by their own verbs. */
final class Ordered {
    static final MemberId FIRST = new MemberId(1);
    static final MemberId SECOND = new MemberId(2);
    static final MemberId TELLER = new MemberId(13);
    static final Instant OPENS = Instant.parse("2026-11-22T00:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-25T00:00:00Z");
    static final PollRules RULES = new PollRules(2, 3, 1, 2, true, PassBase.ROLL, 0, 10, 2);

    private Ordered() {}

    static PollDraft motion() {
        return new PollDraft(
                PollKind.MOTION,
                "集体合同草案",
                "同意签订附件所列的集体合同。",
                "是否同意？",
                LocalDate.of(2026, 11, 1),
                OPENS,
                CLOSES,
                RULES,
                List.of(),
                List.of(
                        new PollTrustee(11, TrusteeBody.COMMITTEE),
                        new PollTrustee(12, TrusteeBody.AUDIT),
                        new PollTrustee(13, TrusteeBody.TELLER)),
                new MemberId(14));
    }

    static Poll in(PollPhase phase) {
        var poll = new Poll("AAAABBBBCCCCDD", new OrganisationId(7), motion(), FIRST, "t");
        if (phase == PollPhase.CANCELLED) {
            poll.cancel("理由");
            return poll;
        }
        while (poll.phase() != phase) step(poll);
        return poll;
    }

    private static void step(Poll poll) {
        switch (poll.phase()) {
            case DRAFT -> poll.propose(FIRST);
            case PROPOSED -> poll.freeze(SECOND, new RollId(3), 30, "{}", OPENS.minusSeconds(9));
            case CEREMONY -> poll.getReady();
            case READY -> poll.open(OPENS);
            case OPEN -> poll.close(CLOSES);
            case CLOSED -> poll.count();
            case COUNTED -> poll.declare(FIRST, CLOSES);
            default -> poll.certify(TELLER, CLOSES);
        }
    }
}
