package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** A teller countersigned the result. */
public record PollCertified(long poll, long organisation) implements Happening {}
