package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** The box takes no more ballots. */
public record PollClosed(long poll, long organisation) implements Happening {}
