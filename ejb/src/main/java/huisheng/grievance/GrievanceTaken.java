package huisheng.grievance;

/** An assigned officer has begun. */
public record GrievanceTaken(long grievance, long organisation) implements GrievanceHappening {}
