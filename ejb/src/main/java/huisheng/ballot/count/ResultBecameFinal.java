package huisheng.ballot.count;

import huisheng.auditlog.Happening;

/** The posting period is over and every objection is answered. */
public record ResultBecameFinal(long poll, long organisation) implements Happening {}
