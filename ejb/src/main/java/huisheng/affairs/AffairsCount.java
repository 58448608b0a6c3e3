package huisheng.affairs;

import java.io.Serializable;

/**
 * What waits on an officer's desk. Nobody counts further than {@link #counted()}: a number above it says that there are
 * more.
 *
 * @param toCheck handed in, waiting for a check
 * @param toCountersign waiting for the chair; 0 for those who do not countersign
 * @param remarks questions and objections without an answer, and of them the late ones
 */
public record AffairsCount(int toCheck, int toCountersign, int remarks, int late) implements Serializable {
    public int counted() {
        return Remarks.COUNTED;
    }

    public int all() {
        return toCheck + toCountersign + remarks;
    }
}
