package huisheng.deadline;

/** What can happen to a deadline. */
public enum DeadlineTurn {
    PROMISED,
    REMINDED,
    PAUSED,
    RESUMED,
    EXTENDED,
    RECOMPUTED,
    MISSED,
    MET,
    WITHDRAWN
}
