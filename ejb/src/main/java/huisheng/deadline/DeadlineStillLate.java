package huisheng.deadline;

/** For the chair, on every day after the one on which the clock wrote it down as missed. @param days late, at least two */
public record DeadlineStillLate(long deadline, String kind, long matter, String rule, long organisation, long days)
        implements DeadlineHappening {}
