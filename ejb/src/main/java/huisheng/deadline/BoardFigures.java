package huisheng.deadline;

import java.io.Serializable;

/**
 * How a union's promises stand.
 *
 * @param dueSoon of those running, due today or within seven days
 * @param kept and {@code keptLate}: those due within the last 365 days
 * @param sealed matters that are not shown one by one and in which something is owed, in steps of five; null if fewer
 */
public record BoardFigures(long running, long dueSoon, long paused, long late, long kept, long keptLate, Long sealed)
        implements Serializable {
    public long of(DeadlineState state) {
        return switch (state) {
            case RUNNING -> running;
            case PAUSED -> paused;
            case MISSED -> late;
            case MET -> kept;
            case MET_LATE -> keptLate;
            case WITHDRAWN -> 0;
        };
    }
}
