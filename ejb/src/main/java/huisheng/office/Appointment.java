package huisheng.office;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.LocalDate;

/** Who is to hold which post where, from which day, and how they were chosen. */
public record Appointment(MemberId member, OrganisationId organisation, Post post, HowChosen chosen, LocalDate since)
        implements Serializable {
    public Appointment {
        if (post == null || chosen == null || since == null) throw new Refused(OfficeReason.NOT_COMPLETE);
    }
}
