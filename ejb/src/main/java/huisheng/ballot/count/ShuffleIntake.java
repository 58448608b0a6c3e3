package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes trustees' shuffles of ballots that are opened one by one, one after the other: each shuffles what the one before has
 * left. As many as open the result shuffle; they are never all of one body. It does not ask who calls.
 */
@ApplicationScoped
public class ShuffleIntake {
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    @Inject
    private OpeningStep seats;

    @Inject
    private ShuffleStep step;

    @Inject
    private WindowStep window;

    @Inject
    private ShuffledSum sums;

    /** What is to be shuffled now. @param head hash of the last event of the record. @param sum as in {@link CountSheet} */
    public record Due(String head, String sum) {}

    /** @throws Refused NOT_TO_SHUFFLE_NOW */
    public Due due(PollId poll) {
        return step.due(poll);
    }

    /** Bytes that a shuffle of this member has at most. @throws Refused NOT_A_TRUSTEE, and as below before it is judged */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int longest(String uuid, MemberId trustee, String head) {
        var seat = seats.seat(uuid, trustee);
        note(seat.poll());
        return step.check(seat.poll(), seat.place(), head).longest();
    }

    /** From the trustee who is this member. @throws Refused NOT_A_TRUSTEE, and as below */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void take(String uuid, MemberId trustee, String head, byte[] shuffle) {
        var seat = seats.seat(uuid, trustee);
        take(seat.poll(), seat.place(), head, shuffle);
    }

    /**
     * @param head hash of the last event of the record that was shuffled
     * @throws Refused NOT_TO_SHUFFLE_NOW, SAID_ALREADY, SHUFFLED_MEANWHILE, SHUFFLE_NOT_SOUND after its owner was named
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void take(PollId poll, int place, String head, byte[] shuffle) {
        note(poll);
        var judged = judged(step.check(poll, place, head), shuffle);
        if (!judged.verdict().isSound()) {
            var reason = judged.verdict().findings().get(0).toString();
            step.passOver(poll, place, reason);
            throw new Refused(CountReason.SHUFFLE_NOT_SOUND, reason);
        }
        step.write(poll, place, head, judged.objects());
        note(poll);
    }

    // Each takes all processors, and some memory; whoever comes second finds that it was shuffled meanwhile.
    private ShuffleCheck.Judged judged(ShuffleCheck check, byte[] shuffle) {
        oneAtATime.lock();
        try {
            return check.of(shuffle);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Notes what the record holds, also what a server that died has written. @return whether there was something to note */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    boolean note(PollId poll) {
        return window.isToNoteShuffles(poll) && window.note(poll, sums.of(window.uuid(poll)));
    }
}
