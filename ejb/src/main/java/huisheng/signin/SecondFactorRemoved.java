package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member gave up the second factor, or came in with a code that renews it. */
public record SecondFactorRemoved(long member) implements Happening {}
