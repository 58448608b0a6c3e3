package huisheng.grievance;

/** The union takes it on. */
public record GrievanceAccepted(long grievance, long organisation) implements GrievanceHappening {}
