package huisheng.grievance;

/** It has its officers; nobody else reads it from now on. */
public record GrievanceAssigned(long grievance, long organisation, int officers) implements GrievanceHappening {}
