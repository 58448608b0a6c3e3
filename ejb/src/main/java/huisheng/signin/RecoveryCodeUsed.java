package huisheng.signin;

import huisheng.auditlog.Happening;

/** A recovery code stood in for the second factor. */
public record RecoveryCodeUsed(long member, int left) implements Happening {}
