package huisheng.grievance;

import java.io.Serializable;

/**
 * How many open cases an officer may read, how many of them nobody works on yet, and how many are late. Nobody counts
 * further than {@link #counted()}: a number above it says that there are more.
 */
public record CaseCount(long all, long fresh, long mine, long late) implements Serializable {
    static final int COUNTED = 200;

    /** How far was counted. */
    public int counted() {
        return COUNTED;
    }
}
