package huisheng.grievance;

/** The officers have closed it; the member may rate it. */
public record GrievanceClosed(long grievance, long organisation) implements GrievanceHappening {}
