package huisheng.affairs;

import java.io.Serializable;
import java.time.LocalDate;

/** A quarter or a year, in which something of a category is to be published. @param until the first day after it */
public record DutyPeriod(LocalDate from, LocalDate until) implements Serializable {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** In which the day lies. @param rhythm QUARTERLY, otherwise a year */
    static DutyPeriod of(String rhythm, LocalDate day) {
        int months = "QUARTERLY".equals(rhythm) ? QUARTER : YEAR;
        var from = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
        return new DutyPeriod(from, from.plusMonths(months));
    }

    DutyPeriod before() {
        boolean quarter = from.plusMonths(QUARTER).equals(until);
        return quarter ? new DutyPeriod(from.minusMonths(QUARTER), from) : new DutyPeriod(from.minusMonths(YEAR), from);
    }

    public LocalDate last() {
        return until.minusDays(1);
    }
}
