package huisheng.deadline;

import java.io.Serializable;
import java.util.List;

/**
 * Why a due day is that day.
 *
 * @param rule as it was when the promise was made
 * @param calendar that the days were counted by
 * @param official whether every year that was counted in working days stands in the calendar by an official notice
 * @param extendedBy how many days were added, 0 if none
 * @param days every day up to the due day
 * @param changes what happened, in the order of time
 */
public record DeadlineExplanation(
        DeadlineView deadline,
        Rule rule,
        CalendarEdition calendar,
        boolean official,
        int extendedBy,
        List<CountedDay> days,
        List<DeadlineChange> changes)
        implements Serializable {
    public DeadlineExplanation {
        days = List.copyOf(days);
        changes = List.copyOf(changes);
    }

    public boolean isInWorkingDays() {
        return rule.unit() == DayUnit.WORKING_DAYS;
    }
}
