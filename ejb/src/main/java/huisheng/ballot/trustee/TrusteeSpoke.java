package huisheng.ballot.trustee;

import huisheng.auditlog.Happening;

/** A trustee took a step. @param place of the trustee in the vote order, from 1 */
public record TrusteeSpoke(long poll, long organisation, int round, int place, CeremonyStep step)
        implements Happening {}
