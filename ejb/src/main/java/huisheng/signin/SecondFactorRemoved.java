package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member gave up the second factor. */
public record SecondFactorRemoved(long member) implements Happening {}
