package huisheng.ballot.count;

import huisheng.auditlog.Happening;

/** The commission answered an objection to a result. */
public record ObjectionAnswered(long objection, long poll, long organisation) implements Happening {}
