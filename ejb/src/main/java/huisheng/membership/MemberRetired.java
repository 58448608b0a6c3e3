package huisheng.membership;

public record MemberRetired(long member, long organisation) implements RegisterChanged {}
