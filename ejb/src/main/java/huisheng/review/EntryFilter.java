package huisheng.review;

import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which entries are looked at; what is null does not matter.
 *
 * @param kind of fact
 * @param day in the union's zone
 * @param union in whose record it stands
 * @param matter that it is about
 */
public record EntryFilter(String kind, LocalDate day, OrganisationId union, Matter matter) {
    /** A suggestion or a publication, never a case: to be led from a case to its entries would tell of the case. */
    public record Matter(String kind, long id) {
        private static final List<String> KINDS = List.of("suggestion", "publication");

        public Matter {
            if (!KINDS.contains(kind)) throw new IllegalArgumentException("not looked for by its entries: " + kind);
        }
    }

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
