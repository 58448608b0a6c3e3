package huisheng.deadline;

/** Promised, paused, resumed, extended, met or withdrawn; {@code state} is the one that it is in now. */
public record DeadlineNoted(
        long deadline, String kind, long matter, String rule, long organisation, DeadlineTurn turn, DeadlineState state)
        implements DeadlineHappening {}
