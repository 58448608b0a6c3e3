package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** Everything is made and rehearsed. @param digest of the election's text in the record */
public record PollReady(long poll, long organisation, String digest) implements Happening {}
