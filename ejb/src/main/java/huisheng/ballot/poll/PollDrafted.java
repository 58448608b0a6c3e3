package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** The election commission began a vote order. */
public record PollDrafted(long poll, long organisation) implements Happening {}
