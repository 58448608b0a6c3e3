package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** The box takes ballots. */
public record PollOpened(long poll, long organisation) implements Happening {}
