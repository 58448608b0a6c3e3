package huisheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Instant FROM = Instant.parse("2026-11-22T15:59:00Z");
    private static final LocalDate START = LocalDate.of(2026, 11, 22);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 22);
    private static final Calendars.InUse CHINA =
            new Calendars.InUse(null, WorkCalendar.SHIPPED, new CalendarEdition(null, 1, null, null));

    private final Deadline deadline = promised("suggestion.reply", FROM);

    @Test
    void it_starts_on_the_day_of_the_union_not_of_the_server() {
        assertThat(deadline.dueOn()).isEqualTo(DUE);
        assertThat(promised("suggestion.reply", FROM.plusSeconds(60)).dueOn()).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void each_word_of_the_clock_is_said_once_on_its_day() {
        var said = new ArrayList<String>();
        for (var day = START; !day.isAfter(DUE.plusDays(3)); day = day.plusDays(1))
            for (var one : deadline.passes(day)) said.add(day + " " + one.word() + " " + one.percent());
        assertThat(said)
                .containsExactly(
                        "2026-12-07 REMINDER 50",
                        "2026-12-16 REMINDER 80",
                        "2026-12-22 REMINDER 100",
                        "2026-12-23 MISSED 0",
                        "2026-12-24 STILL_LATE 0",
                        "2026-12-25 STILL_LATE 0");
    }

    @Test
    void a_clock_that_stood_still_for_a_year_says_everything_in_order_and_lateness_once() {
        assertThat(deadline.passes(START.plusYears(1)))
                .extracting(Deadline.Said::word)
                .containsExactly(
                        Deadline.Word.REMINDER, Deadline.Word.REMINDER, Deadline.Word.REMINDER, Deadline.Word.MISSED);
        assertThat(deadline.passes(START.plusYears(1))).isEmpty();
        assertThat(deadline.lookOn()).isEqualTo(START.plusYears(1).plusDays(1));
    }

    @Test
    void it_is_kept_on_its_last_day_and_late_for_ever_on_the_next() {
        deadline.passes(DUE);
        deadline.meet(FROM);
        assertThat(deadline.state()).isEqualTo(DeadlineState.MET);
        var late = promised("suggestion.reply", FROM);
        late.passes(DUE.plusDays(1));
        late.meet(FROM);
        assertThat(late.state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(late.lookOn()).isNull();
        refused(DeadlineReason.NOT_RUNNING, () -> late.meet(FROM));
        refused(DeadlineReason.NOT_RUNNING, () -> late.withdraw(FROM));
    }

    @Test
    void it_stands_still_only_for_a_reason_that_its_rule_allows() {
        refused(DeadlineReason.PAUSE_NOT_ALLOWED, () -> deadline.pause(PauseReason.LEGAL_PROCEEDINGS, START));
        deadline.pause(PauseReason.WAITING_FOR_MEMBER, START);
        refused(DeadlineReason.NOT_RUNNING, () -> deadline.pause(PauseReason.WAITING_FOR_MEMBER, START));
        assertThat(deadline.passes(DUE.plusDays(9))).isEmpty();
        deadline.resume(CHINA, List.of(new DayCount.Pause(START, DUE)), DUE);
        assertThat(deadline.dueOn()).isEqualTo(DUE.plusDays(30));
        refused(DeadlineReason.NOT_PAUSED, () -> deadline.resume(CHINA, List.of(), DUE));
    }

    @Test
    void it_is_extended_once_before_it_is_over_and_reminds_anew_of_the_new_day() {
        deadline.passes(DUE);
        deadline.extend(CHINA, List.of(), DUE);
        assertThat(deadline.dueOn()).isEqualTo(DUE.plusDays(30));
        refused(DeadlineReason.EXTENDED_ALREADY, () -> deadline.extend(CHINA, List.of(), DUE));
        assertThat(deadline.passes(DUE)).isEmpty();
        assertThat(deadline.passes(DUE.plusDays(30)))
                .containsExactly(
                        new Deadline.Said(Deadline.Word.REMINDER, 80), new Deadline.Said(Deadline.Word.REMINDER, 100));
        var over = promised("suggestion.reply", FROM);
        refused(DeadlineReason.OVER_ALREADY, () -> over.extend(CHINA, List.of(), DUE.plusDays(1)));
        var fixed = promised("suggestion.rating", FROM);
        refused(DeadlineReason.EXTENSION_NOT_ALLOWED, () -> fixed.extend(CHINA, List.of(), START));
    }

    @Test
    void a_changed_calendar_moves_it_and_what_was_said_is_not_said_again_for_days_gone_by() {
        var working = promised("suggestion.renewed", FROM);
        var before = working.dueOn();
        working.passes(working.lookOn());
        var holiday = new Calendars.InUse(
                9L,
                WorkCalendar.SHIPPED.with(before, before, false, "厂庆"),
                new CalendarEdition(new OrganisationId(1), 1, "厂庆", FROM));
        working.recompute(holiday, List.of(), before.minusDays(3));
        assertThat(working.dueOn()).isAfter(before);
        assertThat(working.calendar()).isEqualTo(9L);
        assertThat(working.passes(before.minusDays(3)))
                .extracting(Deadline.Said::percent)
                .doesNotContain(50);
    }

    private static Deadline promised(String act, Instant from) {
        var rule = RulePacks.pack("CN").rule(new RuleKey(act), START).orElseThrow();
        return new Deadline(new Matter("probe", 1), new OrganisationId(7), rule, CHINA, from);
    }

    private static void refused(DeadlineReason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
