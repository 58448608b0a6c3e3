package huisheng.roll;

import huisheng.auditlog.Happening;

/** The commitment stands in the log of facts too: who changes a roll later would have to change the log. */
public record RollFrozen(long roll, long organisation, int entries, String commitment) implements Happening {}
