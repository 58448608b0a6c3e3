package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** One person of the election commission froze the vote; a second has to confirm. */
public record PollProposed(long poll, long organisation) implements Happening {}
