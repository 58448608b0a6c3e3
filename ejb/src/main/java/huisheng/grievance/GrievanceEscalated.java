package huisheng.grievance;

/** A union above has it now. */
public record GrievanceEscalated(long grievance, long organisation, long from, EscalationGround ground)
        implements GrievanceHappening {}
