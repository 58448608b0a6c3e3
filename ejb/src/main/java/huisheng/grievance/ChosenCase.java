package huisheng.grievance;

import java.io.Serializable;

/** A case that an officer has ticked, and how much of it they had seen. */
public record ChosenCase(GrievanceLine line, int seen) implements Serializable {}
