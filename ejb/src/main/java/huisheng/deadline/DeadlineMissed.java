package huisheng.deadline;

/** The due day has passed and the promise was not kept. Fired once. @param upper the organisation above, or null at the root */
public record DeadlineMissed(long deadline, String kind, long matter, String rule, long organisation, Long upper)
        implements DeadlineHappening {}
