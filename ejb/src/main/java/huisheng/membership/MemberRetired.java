package huisheng.membership;

import huisheng.auditlog.Happening;

public record MemberRetired(long member, long organisation) implements Happening {}
