package huisheng.roll;

import huisheng.auditlog.Happening;

/** The commitment stands in the chain of facts too: who changes a roll later would have to change the chain. */
public record RollFrozen(long roll, long organisation, int entries, String commitment) implements Happening {}
