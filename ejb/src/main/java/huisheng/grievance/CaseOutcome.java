package huisheng.grievance;

/** How a case stood when the time that a report is about was over. */
public enum CaseOutcome {
    /** In hand, or in hand again. */
    OPEN,
    SOLVED,
    UNFOUNDED,
    HANDED_OVER,
    DECLINED,
    WITHDRAWN;

    /** What an entry in the course of a case leads to, or null if it leads to none of them. */
    static CaseOutcome after(EntryKind entry) {
        return switch (entry) {
            case SOLVED -> SOLVED;
            case UNFOUNDED -> UNFOUNDED;
            case HANDED_OVER -> HANDED_OVER;
            case DECLINED -> DECLINED;
            case WITHDRAWN -> WITHDRAWN;
            case REOPENED, ESCALATED -> OPEN;
            default -> null;
        };
    }
}
