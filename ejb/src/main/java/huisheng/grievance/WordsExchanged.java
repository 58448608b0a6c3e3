package huisheng.grievance;

/** One side has written to the other. */
public record WordsExchanged(long grievance, long organisation, boolean byMember) implements GrievanceHappening {}
