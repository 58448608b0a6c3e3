package huisheng.grievance;

import huisheng.deadline.DayUnit;
import huisheng.deadline.DeadlineId;
import huisheng.deadline.DeadlinePreview;
import huisheng.deadline.DeadlineState;
import huisheng.deadline.DeadlineView;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.deadline.PauseReason;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The promised days of a case. One limit runs at a time, from the sending to the outcome; beside it, while a letter is out,
 * the employer's. Every verb is asked before the clock: what the clock says of a limit then finds the case in its new state.
 */
@ApplicationScoped
class CaseClock {
    static final String KIND = "grievance";
    static final RuleKey ACCEPTANCE = new RuleKey("grievance.acceptance");
    static final RuleKey LETTER = new RuleKey("grievance.letter");
    static final RuleKey REFERRAL = new RuleKey("grievance.referral");
    static final RuleKey ESCALATED = new RuleKey("grievance.escalated");
    static final RuleKey RENEWED = new RuleKey("grievance.renewed");
    static final RuleKey RATING = new RuleKey("grievance.rating");

    @Inject
    private Deadlines deadlines;

    @Inject
    private Clock clock;

    /** A limit begins; whatever was owed before is owed no more. */
    void start(Grievance grievance, RuleKey act, Instant from) {
        deadlines.withdrawAll(matter(grievance));
        var due = deadlines
                .promise(matter(grievance), act, grievance.organisation(), from)
                .dueOn();
        grievance.runs(act, due);
    }

    /** What the limit was for is done. */
    void keep(Grievance grievance, Instant at) {
        if (owed(grievance, grievance.limit()).isPresent()) deadlines.meet(matter(grievance), grievance.limit(), at);
    }

    /** Nothing is owed any more. */
    void stop(Grievance grievance) {
        deadlines.withdrawAll(matter(grievance));
        grievance.runs(null, null);
    }

    /** If it still runs; what is over already cannot stand still. */
    void pause(Grievance grievance, PauseReason reason) {
        owed(grievance, grievance.limit())
                .filter(one ->
                        one.state() == DeadlineState.RUNNING && !clock.today().isAfter(one.dueOn()))
                .ifPresent(one -> deadlines.pause(matter(grievance), grievance.limit(), reason));
    }

    void resume(Grievance grievance) {
        owed(grievance, grievance.limit())
                .map(one -> one.state() == DeadlineState.PAUSED
                        ? deadlines.resume(matter(grievance), grievance.limit())
                        : one)
                .ifPresent(one -> grievance.dueOn(one.dueOn()));
    }

    /** The promise whose day the case shows: that of the letter while one is out; null when nothing is owed. */
    DeadlineId promise(Grievance grievance) {
        return owed(grievance, LETTER)
                .or(() -> owed(grievance, grievance.limit()))
                .map(DeadlineView::id)
                .orElse(null);
    }

    DeadlinePreview letterDue(Grievance grievance, Instant at) {
        return deadlines.preview(LETTER, grievance.organisation(), at);
    }

    /** The letter's day stands in the lists while it is out. */
    void letterIsOut(Grievance grievance, Instant at) {
        pause(grievance, PauseReason.WAITING_FOR_EMPLOYER);
        if (owed(grievance, LETTER).isPresent()) deadlines.withdraw(matter(grievance), LETTER);
        var due = deadlines
                .promise(matter(grievance), LETTER, grievance.organisation(), at)
                .dueOn();
        grievance.dueOn(due);
    }

    void letterAnswered(Grievance grievance, Instant at) {
        if (owed(grievance, LETTER).isPresent()) deadlines.meet(matter(grievance), LETTER, at);
    }

    LocalDate acceptBy(OrganisationId union, Instant from) {
        return deadlines.preview(ACCEPTANCE, union, from).dueOn();
    }

    /** Of every class, in their order. */
    List<ClassLimit> limits(OrganisationId union, Instant from) {
        return Arrays.stream(GrievanceClass.values())
                .map(grade -> limit(grade, deadlines.preview(grade.limit(), union, from)))
                .toList();
    }

    private static ClassLimit limit(GrievanceClass grade, DeadlinePreview promised) {
        var rule = promised.rule();
        return new ClassLimit(grade, rule.amount(), rule.unit() == DayUnit.WORKING_DAYS, promised.dueOn());
    }

    LocalDate rateUntil(Grievance grievance, Instant from) {
        return deadlines.preview(RATING, grievance.organisation(), from).dueOn();
    }

    private Optional<DeadlineView> owed(Grievance grievance, RuleKey act) {
        return deadlines.of(matter(grievance)).stream()
                .filter(one -> one.isOwed() && one.act().equals(act))
                .findFirst();
    }

    private static Matter matter(Grievance grievance) {
        return new Matter(KIND, grievance.id().value());
    }
}
