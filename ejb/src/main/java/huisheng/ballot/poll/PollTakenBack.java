package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** It is a draft again. */
public record PollTakenBack(long poll, long organisation) implements Happening {}
