package huisheng.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** @param until the first day after the term */
public record TermView(int ordinal, LocalDate since, LocalDate until) implements Serializable {
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }
}
