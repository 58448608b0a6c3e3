package huisheng.deadline;

import huisheng.auditlog.Happening;

/** A union set or confirmed a value. */
public record RuleSet(long organisation, String rule, int edition, int amount, DayUnit unit) implements Happening {}
