package huisheng.deadline;

import huisheng.auditlog.Happening;

/** A union's calendar has a new edition. @param moved how many due days it moved */
public record CalendarChanged(long organisation, int edition, long moved) implements Happening {}
