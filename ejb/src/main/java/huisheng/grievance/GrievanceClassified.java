package huisheng.grievance;

/** How hard it is, and with that by when it is to be done. */
public record GrievanceClassified(long grievance, long organisation, GrievanceClass grade)
        implements GrievanceHappening {}
