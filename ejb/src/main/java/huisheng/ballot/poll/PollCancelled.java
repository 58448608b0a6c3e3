package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** It was given up; the reason is published. */
public record PollCancelled(long poll, long organisation) implements Happening {}
