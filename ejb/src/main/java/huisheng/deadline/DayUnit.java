package huisheng.deadline;

/** Which days a rule counts. */
public enum DayUnit {
    WORKING_DAYS,
    CALENDAR_DAYS
}
