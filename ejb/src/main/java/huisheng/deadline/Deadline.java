package huisheng.deadline;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A promised day. It holds a copy of the rule that it was promised by, so that a later version changes nothing of it. */
@Entity
class Deadline {
    static final int HALF = 50;
    static final int FOUR_FIFTHS = 80;
    static final int WHOLE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_seq")
    @SequenceGenerator(name = "deadline_seq", sequenceName = "deadline_seq", allocationSize = 50)
    private Long id;

    private String kind;
    private long matter;
    private String rule;
    private long organisationId;
    private boolean sealed;
    private int amount;

    @Enumerated(EnumType.STRING)
    private DayUnit unit;

    private int extension;
    private int extended;
    private String pauses;
    private String citeZh;
    private String citeEn;
    private String source;
    private LocalDate validFrom;
    private boolean confirmed;
    private Long calendarId;
    private Instant startedAt;
    private LocalDate startedOn;
    private LocalDate halfOn;
    private LocalDate fourFifthsOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DeadlineState state = DeadlineState.RUNNING;

    private int reminded;
    private LocalDate lateToldOn;

    /** The next day on which the clock has something to say; null if it has nothing more. */
    private LocalDate lookOn;

    private Instant endedAt;

    @Version
    private int version;

    protected Deadline() {}

    Deadline(Matter about, OrganisationId organisation, Rule rule, Calendars.InUse calendar, Instant from) {
        kind = about.kind();
        matter = about.id();
        this.rule = rule.key().value();
        organisationId = organisation.value();
        sealed = rule.sealed();
        amount = rule.amount();
        unit = rule.unit();
        extension = rule.extension();
        pauses = RulePack.words(rule.pauses());
        citeZh = rule.citeZh();
        citeEn = rule.citeEn();
        source = rule.source();
        validFrom = rule.validFrom();
        confirmed = rule.confirmed();
        startedAt = from;
        startedOn = LocalDate.ofInstant(from, Clock.ZONE);
        reckon(calendar, List.of());
        lookOn = nextLook();
    }

    /** @throws Refused NOT_RUNNING, OVER_ALREADY, PAUSE_NOT_ALLOWED */
    void pause(PauseReason reason, LocalDate today) {
        requireRunning(today);
        if (!RulePack.pauses(pauses).contains(reason)) throw new Refused(DeadlineReason.PAUSE_NOT_ALLOWED);
        state = DeadlineState.PAUSED;
        lookOn = null;
    }

    /** @param pauses all until now, the one that ends among them */
    void resume(Calendars.InUse calendar, List<DayCount.Pause> pauses, LocalDate today) {
        if (state != DeadlineState.PAUSED) throw new Refused(DeadlineReason.NOT_PAUSED);
        state = DeadlineState.RUNNING;
        reckonAgain(calendar, pauses, today);
    }

    /** @throws Refused NOT_RUNNING, OVER_ALREADY, EXTENSION_NOT_ALLOWED, EXTENDED_ALREADY */
    void extend(Calendars.InUse calendar, List<DayCount.Pause> pauses, LocalDate today) {
        requireRunning(today);
        if (extension == 0) throw new Refused(DeadlineReason.EXTENSION_NOT_ALLOWED);
        if (extended > 0) throw new Refused(DeadlineReason.EXTENDED_ALREADY);
        extended = extension;
        reckonAgain(calendar, pauses, today);
    }

    /** After a change of the calendar; what is missed stays missed. */
    void recompute(Calendars.InUse calendar, List<DayCount.Pause> pauses, LocalDate today) {
        reckonAgain(calendar, pauses, today);
    }

    /** Done on that day. The clock has said before what it had to say. */
    void meet(Instant at) {
        if (!state.isOwed()) throw new Refused(DeadlineReason.NOT_RUNNING);
        end(state == DeadlineState.MISSED ? DeadlineState.MET_LATE : DeadlineState.MET, at);
    }

    void withdraw(Instant at) {
        if (!state.isOwed()) throw new Refused(DeadlineReason.NOT_RUNNING);
        end(DeadlineState.WITHDRAWN, at);
    }

    /** What the clock says. @param percent of a reminder, 0 otherwise */
    record Said(Word word, int percent) {}

    /** The clock's words. */
    enum Word {
        REMINDER,
        MISSED,
        STILL_LATE
    }

    /** The day has come to {@code today}: what is to be said about it, each thing once, in the order in which it fell due. */
    List<Said> passes(LocalDate today) {
        var said = new ArrayList<Said>();
        if (state == DeadlineState.RUNNING) {
            remind(today, HALF, halfOn, said);
            remind(today, FOUR_FIFTHS, fourFifthsOn, said);
            remind(today, WHOLE, dueOn, said);
            if (today.isAfter(dueOn)) {
                state = DeadlineState.MISSED;
                lateToldOn = today;
                said.add(new Said(Word.MISSED, 0));
            }
        } else if (state == DeadlineState.MISSED && lateToldOn.isBefore(today)) {
            lateToldOn = today;
            said.add(new Said(Word.STILL_LATE, 0));
        }
        lookOn = nextLook();
        return said;
    }

    DayCount count(WorkCalendar calendar, List<DayCount.Pause> pauses) {
        return new DayCount(startedOn, amount + extended, unit, calendar, pauses);
    }

    DeadlineId id() {
        return new DeadlineId(id);
    }

    Matter matter() {
        return new Matter(kind, matter);
    }

    RuleKey act() {
        return new RuleKey(rule);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    DeadlineState state() {
        return state;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate lookOn() {
        return lookOn;
    }

    /** Whether the clock would write it down as missed on that day. */
    boolean isOverOn(LocalDate day) {
        return state == DeadlineState.RUNNING && day.isAfter(dueOn);
    }

    int amount() {
        return amount;
    }

    DayUnit unit() {
        return unit;
    }

    /** The rule's, see {@link Rule#source()}. */
    String source() {
        return source;
    }

    boolean isSealed() {
        return sealed;
    }

    boolean countsWorkingDays() {
        return unit == DayUnit.WORKING_DAYS;
    }

    Long calendar() {
        return calendarId;
    }

    int extendedBy() {
        return extended;
    }

    /** The rule as it was when the promise was made; the names are those of today. */
    Rule rule(Rule today) {
        return new Rule(
                act(),
                today.nameZh(),
                today.nameEn(),
                amount,
                unit,
                extension,
                RulePack.pauses(pauses),
                sealed,
                citeZh,
                citeEn,
                validFrom,
                confirmed,
                source);
    }

    DeadlineView view() {
        return new DeadlineView(
                id(), matter(), act(), organisation(), state, startedOn, dueOn, extended > 0, confirmed, endedAt);
    }

    private void requireRunning(LocalDate today) {
        if (state != DeadlineState.RUNNING) throw new Refused(DeadlineReason.NOT_RUNNING);
        if (today.isAfter(dueOn)) throw new Refused(DeadlineReason.OVER_ALREADY);
    }

    private void end(DeadlineState as, Instant at) {
        state = as;
        endedAt = at;
        lookOn = null;
    }

    private void reckon(Calendars.InUse calendar, List<DayCount.Pause> pauses) {
        var count = count(calendar.calendar(), pauses);
        calendarId = calendar.id();
        halfOn = count.halfOn();
        fourFifthsOn = count.fourFifthsOn();
        dueOn = count.dueOn();
    }

    // What was said for days that now lie ahead again will be said again; what has passed is not repeated.
    private void reckonAgain(Calendars.InUse calendar, List<DayCount.Pause> pauses, LocalDate today) {
        reckon(calendar, pauses);
        if (today.isBefore(halfOn)) reminded = 0;
        else if (today.isBefore(fourFifthsOn)) reminded = Math.min(reminded, HALF);
        else if (today.isBefore(dueOn)) reminded = Math.min(reminded, FOUR_FIFTHS);
        lookOn = nextLook();
    }

    private void remind(LocalDate today, int percent, LocalDate on, List<Said> said) {
        if (reminded >= percent || today.isBefore(on)) return;
        reminded = percent;
        said.add(new Said(Word.REMINDER, percent));
    }

    private LocalDate nextLook() {
        if (state == DeadlineState.MISSED) return lateToldOn.plusDays(1);
        if (state != DeadlineState.RUNNING) return null;
        if (reminded < HALF) return halfOn;
        if (reminded < FOUR_FIFTHS) return fourFifthsOn;
        return reminded < WHOLE ? dueOn : dueOn.plusDays(1);
    }
}
