package huisheng.grievance;

/** The officers wait for an answer of the member; the clock stands still. */
public record MemberAsked(long grievance, long organisation) implements GrievanceHappening {}
