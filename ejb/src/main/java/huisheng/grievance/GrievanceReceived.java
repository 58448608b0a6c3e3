package huisheng.grievance;

/** A member has sent it; these case officers are to say whether they take it. */
public record GrievanceReceived(long grievance, long organisation) implements GrievanceHappening {}
