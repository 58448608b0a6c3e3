package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member ended all other sessions. */
public record SignedOutEverywhere(long member, int sessions) implements Happening {}
