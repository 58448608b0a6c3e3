package huisheng.grievance;

/** The officers found no ground for it. */
public record GrievanceUnfounded(long grievance, long organisation) implements GrievanceHappening {}
