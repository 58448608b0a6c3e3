package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.CountParts;
import huisheng.ballot.trustee.TrusteeReason;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** One trustee's part in the opening comes in: judged first, then kept or passed over, each in a transaction of its own. */
@ApplicationScoped
class OpeningStep {
    @Inject
    private PollRegister polls;

    @Inject
    private CountParts parts;

    @Inject
    private CountSheets sheets;

    @Inject
    private WindowStep window;

    @Inject
    private Clock clock;

    /** Where a trustee sits in which vote. */
    record Seat(PollId poll, int place) {}

    /** @throws Refused NO_SUCH_POLL, NOT_A_TRUSTEE */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Seat seat(String uuid, MemberId trustee) {
        var poll = polls.card(uuid).id();
        return polls.seat(poll, trustee)
                .map(seat -> new Seat(poll, seat.place()))
                .orElseThrow(() -> new Refused(TrusteeReason.NOT_A_TRUSTEE));
    }

    /** @throws Refused NOT_TO_OPEN_NOW, TOO_FEW_BALLOTS */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ShareCheck check(PollId poll) {
        return window.check(poll, sheet(poll));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    String sum(PollId poll) {
        return sheets.sum(sheet(poll).poll());
    }

    private CountSheet sheet(PollId poll) {
        if (polls.card(poll).phase() != PollPhase.CLOSED) throw new Refused(CountReason.NOT_TO_OPEN_NOW);
        var sheet = sheets.of(poll).orElseThrow(() -> new Refused(CountReason.NOT_TO_OPEN_NOW));
        int minimum = polls.rules(poll).minimum();
        if (sheet.counting() < minimum) throw new Refused(CountReason.TOO_FEW_BALLOTS, sheet.counting(), minimum);
        if (!sheet.isAdded() || window.isToShuffle(poll)) throw new Refused(CountReason.NOT_TO_OPEN_NOW);
        return sheet;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(PollId poll, int place, String content) {
        parts.take(poll, place, CeremonyStep.SHARE, content, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void passOver(PollId poll, int place, String reason) {
        parts.name(poll, place, CeremonyStep.SHARE, reason, clock.now());
    }
}
