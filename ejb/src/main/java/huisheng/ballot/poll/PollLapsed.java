package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** Its window went by and its box was never opened: the clock gave it up. */
public record PollLapsed(long poll, long organisation, PollLapse why) implements Happening {}
