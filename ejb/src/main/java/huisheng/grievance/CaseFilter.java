package huisheng.grievance;

/** Which of the cases that an officer may read they want to see. */
public enum CaseFilter {
    /** Nobody works on it yet. */
    NEW(" and " + OfficerSight.UNASSIGNED),
    /** The reader works on it. */
    MINE(""),
    /** A promised day has passed, and nobody waits for the member. */
    LATE(" and g.dueOn < :today and g.state <> :waiting"),
    /** Everything that is open. */
    ALL(""),
    /** An outcome is told, or it was declined. */
    OVER("");

    private final String condition;

    CaseFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
