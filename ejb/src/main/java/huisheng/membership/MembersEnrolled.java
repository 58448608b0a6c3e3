package huisheng.membership;

/** Many joined at once, from a list; each has the same first day of membership as the list says. */
public record MembersEnrolled(long organisation, int count) implements RegisterChanged {}
