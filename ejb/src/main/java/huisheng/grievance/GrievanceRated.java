package huisheng.grievance;

/** The member has rated how it was handled. */
public record GrievanceRated(long grievance, long organisation, Rating rating) implements GrievanceHappening {}
