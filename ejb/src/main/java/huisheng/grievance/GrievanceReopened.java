package huisheng.grievance;

/** The member says that it is not solved, for the first time. */
public record GrievanceReopened(long grievance, long organisation) implements GrievanceHappening {}
