package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes a trustee's part in the opening; the last that is needed opens the sum at once. It does not ask who calls. */
@ApplicationScoped
public class ShareIntake {
    @Inject
    private OpeningStep step;

    @Inject
    private WindowStep window;

    /** The sealed sum that is to be opened, as it stands in the record. @throws Refused NOT_TO_OPEN_NOW, TOO_FEW_BALLOTS */
    public String sum(PollId poll) {
        return step.sum(poll);
    }

    /** Characters that a part of this member has at most. @throws Refused NOT_A_TRUSTEE, NOT_TO_OPEN_NOW, TOO_FEW_BALLOTS */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int longest(String uuid, MemberId trustee) {
        return step.check(step.seat(uuid, trustee).poll()).longest();
    }

    /** From the trustee who is this member. @throws Refused NOT_A_TRUSTEE, and as below */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void take(String uuid, MemberId trustee, String content) {
        var seat = step.seat(uuid, trustee);
        take(seat.poll(), seat.place(), content);
    }

    /** @throws Refused NOT_TO_OPEN_NOW, TOO_FEW_BALLOTS, SAID_ALREADY, SHARE_NOT_SOUND after its owner was named */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void take(PollId poll, int place, String content) {
        var verdict = step.check(poll).of(place, content);
        if (!verdict.isSound()) {
            var reason = verdict.findings().get(0).toString();
            step.passOver(poll, place, reason);
            throw new Refused(CountReason.SHARE_NOT_SOUND, reason);
        }
        step.keep(poll, place, content);
        if (window.isToFinish(poll)) window.finish(poll);
    }
}
