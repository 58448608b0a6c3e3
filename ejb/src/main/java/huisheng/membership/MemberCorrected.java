package huisheng.membership;

import huisheng.auditlog.Happening;

public record MemberCorrected(long member) implements Happening {}
