package huisheng.deadline;

import java.io.Serializable;
import java.util.List;

/**
 * The calendar that a union counts by.
 *
 * @param years complete by an official notice
 * @param days that are not what their weekday says
 * @param editions of the organisation whose calendar it is, the latest first; empty for the one that ships
 */
public record CalendarSheet(
        CalendarEdition edition, List<CalendarYear> years, List<CalendarDay> days, List<CalendarEdition> editions)
        implements Serializable {
    public CalendarSheet {
        years = List.copyOf(years);
        days = List.copyOf(days);
        editions = List.copyOf(editions);
    }

    /** Names the edition; an edit brings it along, so that nobody changes a calendar that they have not seen. */
    public String seen() {
        return (edition.isShipped() ? "" : edition.organisation().value()) + "." + edition.edition();
    }
}
