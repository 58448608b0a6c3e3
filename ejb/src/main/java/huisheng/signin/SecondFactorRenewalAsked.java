package huisheng.signin;

import huisheng.auditlog.Happening;

/** A registrar asked for a lost second factor to be removed; the reason is in the table of renewals. */
public record SecondFactorRenewalAsked(long renewal, long member, long by) implements Happening {}
