package huisheng.grievance;

/** The body to which it was referred has it. */
public record GrievanceHandedOver(long grievance, long organisation) implements GrievanceHappening {}
