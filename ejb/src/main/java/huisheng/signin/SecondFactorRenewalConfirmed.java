package huisheng.signin;

import huisheng.auditlog.Happening;

/** A second person confirmed it: the next activation code of the member removes the second factor. */
public record SecondFactorRenewalConfirmed(long renewal, long member, long by) implements Happening {}
