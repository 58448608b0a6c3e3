package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member set a password with an activation code; all other sessions ended. */
public record AccountActivated(long member) implements Happening {}
