package huisheng.ballot.roll;

import huisheng.auditlog.Happening;

/** The vote closed: how many papers were collected. Until then the log says nothing of any, and never whose they were. */
public record PapersCounted(long poll, long organisation, int papers) implements Happening {}
