package huisheng.grievance;

/** The union has written to the employer; a clock of its own runs. */
public record LetterSent(long grievance, long organisation, long letter) implements GrievanceHappening {}
