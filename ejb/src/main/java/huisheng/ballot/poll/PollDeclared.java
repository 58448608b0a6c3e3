package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** The election commission declared the result. */
public record PollDeclared(long poll, long organisation) implements Happening {}
