package huisheng.grievance;

/** The employer has answered the letter. */
public record EmployerAnswered(long grievance, long organisation, long letter, boolean late)
        implements GrievanceHappening {}
