package huisheng.membership;

public record MemberLeft(long member, long organisation) implements RegisterChanged {}
