package huisheng.membership;

import huisheng.auditlog.Happening;

public record MemberTransferred(long member, long from, long to) implements Happening {}
