package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member chose another password. */
public record PasswordChanged(long member) implements Happening {}
