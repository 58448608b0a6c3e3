package huisheng.deadline;

import huisheng.auditlog.Happening;

/** A union goes by the pack of a place. */
public record RulePackChosen(long organisation, String pack) implements Happening {}
