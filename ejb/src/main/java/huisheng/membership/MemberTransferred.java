package huisheng.membership;

public record MemberTransferred(long member, long from, long to) implements RegisterChanged {}
