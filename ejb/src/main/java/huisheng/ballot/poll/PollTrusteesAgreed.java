package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** The trustees have a common key. @param digest of their text in the record */
public record PollTrusteesAgreed(long poll, long organisation, String digest) implements Happening {}
