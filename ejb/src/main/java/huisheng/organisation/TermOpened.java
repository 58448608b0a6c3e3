package huisheng.organisation;

import huisheng.auditlog.Happening;

public record TermOpened(long organisation, int ordinal) implements Happening {}
