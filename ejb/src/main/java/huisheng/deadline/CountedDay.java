package huisheng.deadline;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day between start and end of a deadline.
 *
 * @param number which of the counted days it is; 0 if it does not count
 * @param named what the calendar says of the day by name, or null
 */
public record CountedDay(LocalDate day, Counting kind, int number, CalendarDay named) implements Serializable {
    /** Why a day counts or does not. */
    public enum Counting {
        COUNTED,
        WEEKEND,
        HOLIDAY,
        PAUSED
    }

    /** Whether it is a weekend's day that is worked in place of another. */
    public boolean isMakeUp() {
        return kind == Counting.COUNTED && named != null && named.worked();
    }
}
