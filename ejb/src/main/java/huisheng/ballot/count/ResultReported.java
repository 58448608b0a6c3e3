package huisheng.ballot.count;

import huisheng.auditlog.Happening;

/** The commission has told the union above of a result. */
public record ResultReported(long poll, long organisation) implements Happening {}
