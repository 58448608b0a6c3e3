package huisheng.membership;

import huisheng.auditlog.Happening;

public record MemberJoined(long member, long organisation) implements Happening {}
