package huisheng.office;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.LocalDate;

/** Who holds which post where; {@code until}, the first day on which it is no longer held, is null while it is. */
public record HeldOffice(
        OfficeId id,
        MemberId member,
        OrganisationId organisation,
        Post post,
        HowChosen chosen,
        LocalDate since,
        LocalDate until)
        implements Serializable {
    /** Whether both are held on one day at least. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || since.isBefore(to)) && (until == null || from.isBefore(until));
    }
}
