package huisheng.grievance;

/** The member does not want it gone on with. */
public record GrievanceWithdrawn(long grievance, long organisation) implements GrievanceHappening {}
