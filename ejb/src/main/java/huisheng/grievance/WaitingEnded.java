package huisheng.grievance;

/** The officers go on without the answer that they waited for. */
public record WaitingEnded(long grievance, long organisation) implements GrievanceHappening {}
