package huisheng.overview;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * What came in within a month and how it stands today. Null instead of a number: fewer than five persons, or hidden for their
 * sake.
 *
 * @param openLate of the open ones, those whose promised day was missed
 * @param inTime of the answered ones, how many in a hundred missed no day; null also where nothing was answered
 * @param medianDays from receipt to answer, the middle one, in tenths of days; null also where nothing was answered
 */
public record MonthFigures(
        YearMonth month, Long received, Long answered, Long open, Long openLate, Integer inTime, Double medianDays)
        implements Serializable {
    static MonthFigures notTold(YearMonth month) {
        return new MonthFigures(month, null, null, null, null, null, null);
    }
}
