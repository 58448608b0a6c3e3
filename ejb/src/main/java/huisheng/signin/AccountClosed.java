package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member left; nobody signs in as them any more. */
public record AccountClosed(long member) implements Happening {}
