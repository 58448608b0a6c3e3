package huisheng.grievance;

/** There is no case officer who could take it; somebody has to be appointed. */
public record GrievanceUnattended(long grievance, long organisation) implements GrievanceHappening {}
