package huisheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CountingDaysTest {
    private static final WorkCalendar CHINA = WorkCalendar.SHIPPED;

    /** Written out from the notices of the General Office of the State Council for 2025 and 2026. */
    private static final Set<LocalDate> MAKE_UP_DAYS = Set.of(
                    "2025-01-26",
                    "2025-02-08",
                    "2025-04-27",
                    "2025-09-28",
                    "2025-10-11",
                    "2026-01-04",
                    "2026-02-14",
                    "2026-02-28",
                    "2026-05-09",
                    "2026-09-20",
                    "2026-10-10")
            .stream()
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    @Example
    void thirty_days_are_thirty_days_after_the_day_of_the_start() {
        assertThat(count("2026-11-22", 30, DayUnit.CALENDAR_DAYS).dueOn()).isEqualTo("2026-12-22");
        assertThat(count("2026-11-22", 30, DayUnit.CALENDAR_DAYS).halfOn()).isEqualTo("2026-12-07");
        assertThat(count("2026-11-22", 30, DayUnit.CALENDAR_DAYS).fourFifthsOn())
                .isEqualTo("2026-12-16");
    }

    @Example
    void working_days_leap_over_spring_festival_and_count_the_make_up_days() {
        assertThat(count("2026-02-13", 1, DayUnit.WORKING_DAYS).dueOn()).isEqualTo("2026-02-14");
        assertThat(count("2026-02-13", 2, DayUnit.WORKING_DAYS).dueOn()).isEqualTo("2026-02-24");
        assertThat(count("2026-02-13", 6, DayUnit.WORKING_DAYS).dueOn()).isEqualTo("2026-02-28");
        assertThat(count("2025-09-30", 1, DayUnit.WORKING_DAYS).dueOn()).isEqualTo("2025-10-09");
        assertThat(count("2025-09-30", 3, DayUnit.WORKING_DAYS).dueOn()).isEqualTo("2025-10-11");
    }

    @Example
    void every_make_up_day_is_a_weekend_that_is_worked_and_there_are_no_others() {
        var worked = CHINA.days().values().stream()
                .filter(CalendarDay::worked)
                .map(CalendarDay::day)
                .toList();
        assertThat(worked).containsExactlyInAnyOrderElementsOf(MAKE_UP_DAYS);
        assertThat(worked).allMatch(WorkCalendar::isWeekend).allMatch(CHINA::isWorked);
    }

    /** The notices say how many days are free in a row; 248 and 248 working days are what remains. */
    @Example
    void the_years_have_as_many_working_days_as_the_notices_leave() {
        assertThat(workingDays(2025)).isEqualTo(248);
        assertThat(workingDays(2026)).isEqualTo(248);
    }

    @Example
    void a_year_without_a_notice_counts_monday_to_friday_and_is_not_called_official() {
        assertThat(CHINA.isOfficial(2026)).isTrue();
        assertThat(CHINA.isOfficial(2027)).isFalse();
        assertThat(CHINA.isWorked(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(CHINA.isWorked(LocalDate.of(2027, 1, 2))).isFalse();
    }

    @Example
    void a_calendar_is_read_back_as_it_was_written() {
        var changed = CHINA.with(LocalDate.of(2027, 2, 6), LocalDate.of(2027, 2, 8), false, "春节")
                .withYear(2027, "通知\t第一号");
        var again = new WorkCalendar(changed.text());
        assertThat(again.days()).isEqualTo(changed.days());
        assertThat(again.isOfficial(2027)).isTrue();
        assertThat(again.years()).hasSize(3);
        assertThat(CHINA.isOfficial(2027)).isFalse();
    }

    @Property
    void the_due_day_is_the_one_that_a_count_day_by_day_finds(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll DayUnit unit,
            @ForAll("pauses") List<DayCount.Pause> pauses) {
        int left = amount;
        var day = start;
        while (left > 0) {
            day = day.plusDays(1);
            if (!stoodStill(day, pauses) && (unit == DayUnit.CALENDAR_DAYS || worked(day))) left--;
        }
        assertThat(new DayCount(start, amount, unit, CHINA, pauses).dueOn()).isEqualTo(day);
    }

    @Property
    void a_pause_never_brings_the_due_day_nearer(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll DayUnit unit,
            @ForAll("pauses") List<DayCount.Pause> pauses) {
        var without = new DayCount(start, amount, unit, CHINA, List.of()).dueOn();
        var due = without;
        for (int i = 1; i <= pauses.size(); i++) {
            var later = new DayCount(start, amount, unit, CHINA, pauses.subList(0, i)).dueOn();
            assertThat(later).isAfterOrEqualTo(due);
            due = later;
        }
    }

    @Property
    void half_and_four_fifths_come_in_order_and_not_after_the_due_day(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll DayUnit unit) {
        var count = new DayCount(start, amount, unit, CHINA, List.of());
        assertThat(count.halfOn()).isAfter(start).isBeforeOrEqualTo(count.fourFifthsOn());
        assertThat(count.fourFifthsOn()).isBeforeOrEqualTo(count.dueOn());
    }

    @Property
    void the_explained_days_count_up_to_the_amount_and_end_on_the_due_day(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll DayUnit unit,
            @ForAll("pauses") List<DayCount.Pause> pauses) {
        var count = new DayCount(start, amount, unit, CHINA, pauses);
        var days = count.days();
        assertThat(days.get(days.size() - 1).day()).isEqualTo(count.dueOn());
        assertThat(days.get(days.size() - 1).number()).isEqualTo(amount);
        assertThat(days.get(0).day()).isEqualTo(start.plusDays(1));
        assertThat(days.stream().filter(day -> day.kind() == CountedDay.Counting.COUNTED))
                .hasSize(amount);
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.integers()
                .between(0, 729)
                .map(days -> LocalDate.of(2025, 1, 1).plusDays(days));
    }

    @Provide
    Arbitrary<List<DayCount.Pause>> pauses() {
        var gap = Arbitraries.integers().between(0, 40);
        var one = Combinators.combine(gap, gap).as((before, length) -> new int[] {before, length});
        return Combinators.combine(starts(), one.list().ofMaxSize(3)).as(CountingDaysTest::apart);
    }

    private static List<DayCount.Pause> apart(LocalDate from, List<int[]> lengths) {
        var pauses = new ArrayList<DayCount.Pause>();
        var day = from;
        for (var one : lengths) {
            var begin = day.plusDays(one[0]);
            day = begin.plusDays(one[1]);
            pauses.add(new DayCount.Pause(begin, day));
        }
        return pauses;
    }

    private static boolean stoodStill(LocalDate day, List<DayCount.Pause> pauses) {
        for (var pause : pauses)
            for (var still = pause.from().plusDays(1); !still.isAfter(pause.to()); still = still.plusDays(1))
                if (still.equals(day)) return true;
        return false;
    }

    // Another way than the calendar's own: what it names first, else the number of the weekday.
    private static boolean worked(LocalDate day) {
        if (MAKE_UP_DAYS.contains(day)) return true;
        return CHINA.days().get(day) == null && day.getDayOfWeek().getValue() <= 5;
    }

    private static long workingDays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(CHINA::isWorked)
                .count();
    }

    private static DayCount count(String start, int amount, DayUnit unit) {
        return new DayCount(LocalDate.parse(start), amount, unit, CHINA, List.of());
    }
}
