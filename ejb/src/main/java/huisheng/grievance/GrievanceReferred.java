package huisheng.grievance;

/** It was handed to another body. */
public record GrievanceReferred(long grievance, long organisation) implements GrievanceHappening {}
