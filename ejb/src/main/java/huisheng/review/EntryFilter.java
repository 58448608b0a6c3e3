package huisheng.review;

import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which entries are looked at; what is null does not matter.
 *
 * @param kind of fact
 * @param day in the union's zone
 * @param union in whose record it stands
 * @param matter that it is about
 */
public record EntryFilter(String kind, LocalDate day, OrganisationId union, Matter matter) {
    /** A suggestion or a publication. @param kind "suggestion" */
    public record Matter(String kind, long id) {}

    boolean isAll() {
        return kind == null && day == null && union == null && matter == null;
    }

    Instant from() {
        return day.atStartOfDay(Clock.ZONE).toInstant();
    }

    Instant until() {
        return day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    }
}
