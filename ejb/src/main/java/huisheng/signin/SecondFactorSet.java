package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member took a second factor into use. */
public record SecondFactorSet(long member) implements Happening {}
