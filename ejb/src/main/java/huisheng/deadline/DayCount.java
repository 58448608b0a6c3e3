package huisheng.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the days of a deadline: the day on which it starts does not count, nor do days on which it stood still, nor, in
 * working days, those that are not worked. The last counted day is the last on which the promise is kept.
 *
 * @param amount how many days have to be counted, at least one
 * @param pauses in the order of time, apart from each other
 */
record DayCount(LocalDate start, int amount, DayUnit unit, WorkCalendar calendar, List<Pause> pauses) {
    private static final int HALF = 50;
    private static final int FOUR_FIFTHS = 80;
    private static final int WHOLE = 100;

    /** The days after {@code from} up to {@code to} do not count; a deadline paused and resumed on one day loses nothing. */
    record Pause(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }
    }

    DayCount {
        if (amount < 1) throw new IllegalArgumentException("nothing to count");
        pauses = List.copyOf(pauses);
    }

    LocalDate dueOn() {
        return reached(WHOLE);
    }

    LocalDate halfOn() {
        return reached(HALF);
    }

    LocalDate fourFifthsOn() {
        return reached(FOUR_FIFTHS);
    }

    /** The day on which so many per cent are used up. */
    private LocalDate reached(int percent) {
        int wanted = (amount * percent + WHOLE - 1) / WHOLE;
        var day = start;
        for (int counted = 0; counted < wanted; ) {
            day = day.plusDays(1);
            if (kind(day) == CountedDay.Counting.COUNTED) counted++;
        }
        return day;
    }

    /** Every day after the start up to the due day, with why it counts or does not. */
    List<CountedDay> days() {
        var days = new ArrayList<CountedDay>();
        int counted = 0;
        for (var day = start.plusDays(1); counted < amount; day = day.plusDays(1)) {
            var kind = kind(day);
            if (kind == CountedDay.Counting.COUNTED) counted++;
            days.add(new CountedDay(day, kind, kind == CountedDay.Counting.COUNTED ? counted : 0, calendar.named(day)));
        }
        return days;
    }

    private CountedDay.Counting kind(LocalDate day) {
        if (pauses.stream().anyMatch(pause -> pause.covers(day))) return CountedDay.Counting.PAUSED;
        if (unit == DayUnit.CALENDAR_DAYS || calendar.isWorked(day)) return CountedDay.Counting.COUNTED;
        return calendar.named(day) == null ? CountedDay.Counting.WEEKEND : CountedDay.Counting.HOLIDAY;
    }
}
