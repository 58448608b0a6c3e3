package huisheng.ballot.count;

import huisheng.ballot.box.Box;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;

/**
 * The clock's round over votes: gives up those whose window went by without a box, opens boxes whose hour has come, closes
 * those whose hour is over or whose vote was given up, adds up what is closed and finishes what the trustees have opened; a
 * result that was posted long enough, with no open objection, becomes final. It may run on several servers at once and again
 * after a crash; each thing is done once.
 */
@ApplicationScoped
public class WindowRound {
    private static final System.Logger LOG = System.getLogger(WindowRound.class.getName());

    @Inject
    private WindowStep step;

    @Inject
    private SealedSum sums;

    @Inject
    private ShuffleIntake shuffles;

    @Inject
    private FinalStep results;

    @Inject
    private Box box;

    @Inject
    private Clock clock;

    /** @return for how many votes this round did something */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int run() {
        return each(step.lapsing(clock.now()), step::lapse)
                + each(PollPhase.READY, step::open)
                + each(PollPhase.OPEN, this::close)
                + each(PollPhase.CANCELLED, this::shut)
                + each(PollPhase.CLOSED, this::count)
                + each(results.due(), results::pass);
    }

    private int each(PollPhase phase, Predicate<PollId> act) {
        return each(step.due(phase, clock.now()), act);
    }

    private static int each(List<PollId> polls, Predicate<PollId> act) {
        int done = 0;
        for (var poll : polls) if (taken(poll, act)) done++;
        return done;
    }

    // The box tells the log of its last ballots when it closes, so nobody may hold the end of the log meanwhile.
    private boolean close(PollId poll) {
        box.close(step.uuid(poll));
        return step.close(poll);
    }

    // What was sealed for a vote that is given up is never opened; nobody is to be given a receipt for it any more.
    private boolean shut(PollId poll) {
        var uuid = step.uuid(poll);
        if (!box.isInstalled(uuid) || !box.stage(uuid).isOpen()) return false;
        box.close(uuid);
        return true;
    }

    private boolean count(PollId poll) {
        if (step.isToAdd(poll)) return step.add(poll, sums.of(step.uuid(poll)));
        if (shuffles.note(poll)) return true;
        return step.isToFinish(poll) && step.finish(poll);
    }

    private static boolean taken(PollId poll, Predicate<PollId> act) {
        try {
            return act.test(poll);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Vote " + poll.value() + " was left for the next round", e);
            return false;
        }
    }
}
