package huisheng.membership;

import huisheng.auditlog.Happening;

public record MemberLeft(long member, long organisation) implements Happening {}
