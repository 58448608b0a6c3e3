package huisheng.deadline;

/** Running and paused are open; MISSED is written by the clock and stays in the name when it is met after all. */
public enum DeadlineState {
    RUNNING,
    PAUSED,
    MISSED,
    MET,
    MET_LATE,
    WITHDRAWN;

    /** Whether what was promised is still owed. */
    public boolean isOwed() {
        return this == RUNNING || this == PAUSED || this == MISSED;
    }
}
