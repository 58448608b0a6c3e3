package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member made new recovery codes; the old ones are void. */
public record RecoveryCodesMade(long member, int codes) implements Happening {}
