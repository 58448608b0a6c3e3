package huisheng.membership;

public record MemberJoined(long member, long organisation) implements RegisterChanged {}
