package huisheng.deadline;

import java.time.LocalDate;

/** The due day is another one: resumed, extended, or recomputed after a change of the calendar. Who keeps a copy of the day takes the new one here. */
public record DeadlineMoved(
        long deadline,
        String kind,
        long matter,
        String rule,
        long organisation,
        DeadlineTurn turn,
        LocalDate before,
        LocalDate after)
        implements DeadlineHappening {}
