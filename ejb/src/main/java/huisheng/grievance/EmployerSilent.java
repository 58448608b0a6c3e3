package huisheng.grievance;

/** The day of the answer has passed; the clock wrote it down. */
public record EmployerSilent(long grievance, long organisation, long letter) implements GrievanceHappening {}
