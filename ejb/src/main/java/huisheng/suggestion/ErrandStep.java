package huisheng.suggestion;

import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** One errand of the clock, in a transaction of its own. What has become needless meanwhile is left. */
@ApplicationScoped
class ErrandStep {
    @Inject
    private Errands errands;

    @Inject
    private Suggestions suggestions;

    @Inject
    private SuggestionCourse course;

    @Inject
    private SuggestionPromise promise;

    @Inject
    private Boxes boxes;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> open(long after, int limit) {
        return errands.open(after, limit);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void carryOut(long id) {
        errands.getIfFree(id).ifPresent(errand -> {
            carryOut(errand.kind(), suggestions.getToChange(errand.suggestion()));
            errands.done(errand);
        });
    }

    private void carryOut(Errand.Kind kind, Suggestion one) {
        switch (kind) {
            case RAISE -> raise(one);
            case CLOSE -> {
                if (one.state() == SuggestionState.ANSWERED) course.close(one, clock.now());
            }
            case NEW_DAY ->
                promise.owed(one).forEach(owed -> {
                    if (owed.act().equals(one.round().rule())) one.dueOn(owed.dueOn());
                    else if (owed.act().equals(SuggestionPromise.APPEAL)) one.decisionDueOn(owed.dueOn());
                });
        }
    }

    // Only the renewed handling and that of a level above go on by themselves; a first answer that is late is its
    // author's to raise.
    private void raise(Suggestion one) {
        boolean late = one.line().isLate(clock.today()) && one.round() != Round.FIRST;
        if (late && boxes.hasAbove(one.organisation())) course.raise(one, null, clock.now());
    }
}
