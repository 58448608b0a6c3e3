package huisheng.deadline;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What other features ask: promise a day, let it stand still, extend it once, keep it. All in the caller's transaction; who may
 * do it is the caller's question. An act of a matter has at most one deadline that is owed; every method means the latest.
 *
 * <p>The due day moves by {@link #resume}, {@link #extend} and when a union changes its calendar; each time
 * {@link DeadlineMoved} is fired, for those who keep a copy of the day in an index of their own.
 */
@ApplicationScoped
public class Deadlines {
    public static final int REASON_LIMIT = 500;

    @Inject
    private DeadlineBook book;

    @Inject
    private RuleBook rules;

    @Inject
    private Calendars calendars;

    @Inject
    private DeadlineVoice voice;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /**
     * @param union whose committee promises; its rules and calendar count
     * @param from when it begins to run; the days after that day count
     * @throws Refused NO_SUCH_RULE
     */
    public DeadlineView promise(Matter matter, RuleKey act, OrganisationId union, Instant from) {
        if (of(matter).stream().anyMatch(one -> one.act().equals(act) && one.isOwed()))
            throw new IllegalStateException(act + " is owed already to " + matter);
        var rule = rules.rule(act, union, day(from));
        var deadline = new Deadline(matter, union, rule, calendar(rule, union), from);
        book.add(deadline);
        book.add(event(deadline, DeadlineTurn.PROMISED, from)
                .moved(null, deadline.dueOn())
                .by(deadline.calendar()));
        note(deadline, DeadlineTurn.PROMISED);
        return deadline.view();
    }

    /** By when it would be due if it were promised: "if you send this now, you have an answer by …". */
    public DeadlinePreview preview(RuleKey act, OrganisationId union, Instant from) {
        var rule = rules.rule(act, union, day(from));
        var calendar = calendar(rule, union).calendar();
        var due = new DayCount(day(from), rule.amount(), rule.unit(), calendar, List.of()).dueOn();
        boolean official = rule.unit() == DayUnit.CALENDAR_DAYS
                || calendar.isOfficial(day(from).getYear()) && calendar.isOfficial(due.getYear());
        return new DeadlinePreview(due, rule, official);
    }

    /** @throws Refused NO_SUCH_DEADLINE, NOT_RUNNING, OVER_ALREADY, PAUSE_NOT_ALLOWED */
    public DeadlineView pause(Matter matter, RuleKey act, PauseReason reason) {
        var deadline = book.getToChange(matter, act);
        deadline.pause(reason, clock.today());
        book.add(event(deadline, DeadlineTurn.PAUSED).paused(reason));
        note(deadline, DeadlineTurn.PAUSED);
        return deadline.view();
    }

    /** The days on which it stood still do not count. @throws Refused NO_SUCH_DEADLINE, NOT_PAUSED */
    public DeadlineView resume(Matter matter, RuleKey act) {
        var deadline = book.getToChange(matter, act);
        var before = deadline.dueOn();
        deadline.resume(calendars.get(deadline.calendar()), pauses(deadline), clock.today());
        moved(deadline, event(deadline, DeadlineTurn.RESUMED), DeadlineTurn.RESUMED, before);
        return deadline.view();
    }

    /**
     * Once, by as many days as the rule grants, for a reason that everybody can read.
     *
     * @throws Refused NO_SUCH_DEADLINE, NOT_RUNNING, OVER_ALREADY, EXTENSION_NOT_ALLOWED, EXTENDED_ALREADY, TEXT_MISSING,
     *     TEXT_TOO_LONG
     */
    public DeadlineView extend(Matter matter, RuleKey act, String reason) {
        var words = PlainText.of(reason, REASON_LIMIT);
        var deadline = book.getToChange(matter, act);
        var before = deadline.dueOn();
        deadline.extend(calendars.get(deadline.calendar()), pauses(deadline), clock.today());
        var event = event(deadline, DeadlineTurn.EXTENDED).saying(words.value());
        moved(deadline, event, DeadlineTurn.EXTENDED, before);
        return deadline.view();
    }

    /** What was promised was done just now. @throws Refused NO_SUCH_DEADLINE, NOT_RUNNING */
    public DeadlineView meet(Matter matter, RuleKey act) {
        return meet(matter, act, clock.now());
    }

    /**
     * @param at when it was done, not in the future; whether in time is reckoned by its day
     * @throws Refused NO_SUCH_DEADLINE, NOT_RUNNING
     */
    public DeadlineView meet(Matter matter, RuleKey act, Instant at) {
        if (at.isAfter(clock.now())) throw new IllegalArgumentException("done in the future");
        var deadline = book.getToChange(matter, act);
        if (deadline.isOverOn(day(at))) voice.letPass(deadline, day(at));
        deadline.meet(at);
        end(deadline, DeadlineTurn.MET, at);
        return deadline.view();
    }

    /** The matter was withdrawn or merged: nothing is owed any more. @throws Refused NO_SUCH_DEADLINE, NOT_RUNNING */
    public DeadlineView withdraw(Matter matter, RuleKey act) {
        var deadline = book.getToChange(matter, act);
        deadline.withdraw(clock.now());
        end(deadline, DeadlineTurn.WITHDRAWN, clock.now());
        return deadline.view();
    }

    /** Whatever is owed in the matter is owed no more. */
    public void withdrawAll(Matter matter) {
        of(matter).stream().filter(DeadlineView::isOwed).forEach(one -> withdraw(matter, one.act()));
    }

    /** The matter is erased: its days stay, so that no broken promise vanishes, and the words go. */
    public void forgetWords(Matter matter) {
        book.forgetWords(matter);
    }

    /** Of one matter, in the order in which they were promised. */
    public List<DeadlineView> of(Matter matter) {
        return of(matter.kind(), List.of(matter.id())).getOrDefault(matter.id(), List.of());
    }

    /** Of many matters of one kind, by their numbers, in one statement. */
    public Map<Long, List<DeadlineView>> of(String kind, Collection<Long> matters) {
        return book.of(kind, matters).stream()
                .map(Deadline::view)
                .collect(Collectors.groupingBy(view -> view.matter().id()));
    }

    private Calendars.InUse calendar(Rule rule, OrganisationId union) {
        return rule.unit() == DayUnit.WORKING_DAYS ? calendars.of(union) : calendars.get(null);
    }

    private List<DayCount.Pause> pauses(Deadline deadline) {
        return book.pauses(deadline.id(), clock.today());
    }

    private void moved(Deadline deadline, DeadlineEvent event, DeadlineTurn turn, LocalDate before) {
        book.add(event.moved(before, deadline.dueOn()).by(deadline.calendar()));
        note(deadline, turn);
        voice.moved(deadline, turn, before);
    }

    private void end(Deadline deadline, DeadlineTurn turn, Instant at) {
        book.add(event(deadline, turn, at));
        note(deadline, turn);
    }

    private DeadlineEvent event(Deadline deadline, DeadlineTurn turn) {
        return event(deadline, turn, clock.now());
    }

    private static DeadlineEvent event(Deadline deadline, DeadlineTurn turn, Instant at) {
        return new DeadlineEvent(deadline.id(), turn, at, day(at));
    }

    private void note(Deadline deadline, DeadlineTurn turn) {
        audit.append(new DeadlineNoted(
                deadline.id().value(),
                deadline.matter().kind(),
                deadline.matter().id(),
                deadline.act().value(),
                deadline.organisation().value(),
                turn,
                deadline.state(),
                deadline.dueOn(),
                deadline.amount(),
                deadline.unit(),
                deadline.source()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Clock.ZONE);
    }
}
