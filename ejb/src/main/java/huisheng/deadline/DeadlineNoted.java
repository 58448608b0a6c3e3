package huisheng.deadline;

import java.time.LocalDate;

/**
 * Promised, paused, resumed, extended, met or withdrawn.
 *
 * @param state the one that it is in now
 * @param dueOn the day that is promised now
 * @param amount of days that the rule gives, without what it was extended by
 * @param source of the rule, see {@link Rule}
 */
public record DeadlineNoted(
        long deadline,
        String kind,
        long matter,
        String rule,
        long organisation,
        DeadlineTurn turn,
        DeadlineState state,
        LocalDate dueOn,
        int amount,
        DayUnit unit,
        String source)
        implements DeadlineHappening {}
