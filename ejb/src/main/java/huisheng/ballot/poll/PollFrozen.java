package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** Two persons fixed it for good. @param digest of the order, SHA-256 */
public record PollFrozen(long poll, long organisation, long roll, int entitled, String digest) implements Happening {}
