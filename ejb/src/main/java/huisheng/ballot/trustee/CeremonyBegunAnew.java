package huisheng.ballot.trustee;

import huisheng.auditlog.Happening;

/** The commission began the making of the key anew. @param round the new one */
public record CeremonyBegunAnew(long poll, long organisation, int round) implements Happening {}
