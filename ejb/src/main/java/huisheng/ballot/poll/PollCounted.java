package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** The trustees opened the sum. @param digest of the result */
public record PollCounted(long poll, long organisation, String digest) implements Happening {}
