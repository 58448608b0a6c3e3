package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** The registrar made the credentials. @param digest of the public list */
public record CredentialsMade(long poll, long organisation, int credentials, String digest) implements Happening {}
