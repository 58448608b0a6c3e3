package huisheng.grievance;

/** The union does not take it on; the member has the reason in writing. */
public record GrievanceDeclined(long grievance, long organisation) implements GrievanceHappening {}
