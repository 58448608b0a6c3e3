package huisheng.grievance;

/** An officer has written something down for the officers of the case. */
public record NoteAdded(long grievance, long organisation) implements GrievanceHappening {}
