package huisheng.suggestion;

import java.io.Serializable;

/**
 * How many suggestions wait for an answer, and how many of them are past the promised day. Nobody counts further than
 * {@link #counted()}: a number above it says that there are more.
 */
public record WaitingCount(long all, long late) implements Serializable {
    static final int COUNTED = 1_000;

    /** How far was counted. */
    public int counted() {
        return COUNTED;
    }
}
