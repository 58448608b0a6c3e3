package huisheng.deadline;

/** So many per cent of the days are used up: 50, 80 or 100; 100 is the due day itself. Fired once for each due day. */
public record DeadlineReminder(long deadline, String kind, long matter, String rule, long organisation, int percent)
        implements DeadlineHappening {}
