package huisheng.signin;

import huisheng.auditlog.Happening;

/** It was declined or taken back; everything stays as it was. */
public record SecondFactorRenewalDeclined(long renewal, long member, long by) implements Happening {}
