package huisheng.overview;

import huisheng.organisation.OrganisationCard;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/** A month of a union at all counters. @param months those that can be asked for, the latest first */
public record MonthlyOverview(
        OrganisationCard union, YearMonth month, List<YearMonth> months, List<CounterFigures> counters)
        implements Serializable {
    public MonthlyOverview {
        months = List.copyOf(months);
        counters = List.copyOf(counters);
    }
}
