package huisheng.ballot.count;

import huisheng.auditlog.Happening;

/** Somebody on the roll objected to a posted result. */
public record ObjectionSent(long objection, long poll, long organisation) implements Happening {}
