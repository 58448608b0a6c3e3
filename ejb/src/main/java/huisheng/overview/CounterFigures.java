package huisheng.overview;

import java.io.Serializable;
import java.util.List;

/**
 * Of one counter.
 *
 * @param months the earliest first
 * @param branches of the month that was asked for, in the order of their codes; a union to which nothing came has none
 */
public record CounterFigures(
        Counter counter, MonthFigures month, List<MonthFigures> months, List<BranchFigures> branches)
        implements Serializable {
    public CounterFigures {
        months = List.copyOf(months);
        branches = List.copyOf(branches);
    }

    /** The most that came in within one of the months, of what is shown; at least 1. */
    public long most() {
        return Math.max(
                1,
                months.stream()
                        .filter(one -> one.received() != null)
                        .mapToLong(MonthFigures::received)
                        .max()
                        .orElse(1));
    }
}
