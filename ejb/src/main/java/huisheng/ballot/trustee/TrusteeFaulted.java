package huisheng.ballot.trustee;

import huisheng.auditlog.Happening;

/** A trustee's part was wrong. @param toldBy the place of who found it; 0: the server did */
public record TrusteeFaulted(long poll, long organisation, int round, CeremonyStep step, int place, int toldBy)
        implements Happening {}
