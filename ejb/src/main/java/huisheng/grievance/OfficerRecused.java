package huisheng.grievance;

/** An officer has stepped back from it. */
public record OfficerRecused(long grievance, long organisation) implements GrievanceHappening {}
