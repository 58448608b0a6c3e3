package huisheng.suggestion;

import huisheng.deadline.DeadlineHappening;
import huisheng.deadline.DeadlineMissed;
import huisheng.deadline.DeadlineMoved;
import huisheng.deadline.DeadlineTurn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Hears what the clock says of suggestions, writes down what follows from it, and has it carried out once it is certain. */
@ApplicationScoped
class SuggestionClock {
    @Inject
    private Errands errands;

    @Inject
    private ErrandRound round;

    void missed(@Observes DeadlineMissed missed) {
        if (!isOurs(missed)) return;
        if (missed.act().equals(SuggestionPromise.RATING)) errands.add(new Errand(missed.matter(), Errand.Kind.CLOSE));
        else if (missed.act().equals(Round.RENEWED.rule()) || missed.act().equals(Round.NEXT_LEVEL.rule()))
            errands.add(new Errand(missed.matter(), Errand.Kind.RAISE));
    }

    // Who resumes or extends holds the suggestion and takes the new day along; only a change of the calendar comes from
    // elsewhere.
    void moved(@Observes DeadlineMoved moved) {
        if (isOurs(moved) && moved.turn() == DeadlineTurn.RECOMPUTED)
            errands.add(new Errand(moved.matter(), Errand.Kind.NEW_DAY));
    }

    void isCertain(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeadlineMissed missed) {
        if (isOurs(missed)) round.run();
    }

    void isCertain(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeadlineMoved moved) {
        if (isOurs(moved) && moved.turn() == DeadlineTurn.RECOMPUTED) round.run();
    }

    private static boolean isOurs(DeadlineHappening happening) {
        return happening.kind().equals(SuggestionPromise.KIND);
    }
}
