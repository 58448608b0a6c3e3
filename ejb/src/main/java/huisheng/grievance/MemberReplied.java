package huisheng.grievance;

/** The member has answered; the clock runs on. */
public record MemberReplied(long grievance, long organisation) implements GrievanceHappening {}
