package huisheng.grievance;

/** It is solved as the officers see it. */
public record GrievanceSolved(long grievance, long organisation) implements GrievanceHappening {}
