package huisheng.deadline;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A calendar of a union, whole; written once. */
@Entity
class CalendarVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_version_seq")
    @SequenceGenerator(name = "calendar_version_seq", sequenceName = "calendar_version_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private int edition;
    private String days;
    private String reason;
    private long madeBy;
    private Instant madeAt;

    protected CalendarVersion() {}

    CalendarVersion(
            OrganisationId organisation, int edition, WorkCalendar calendar, String reason, MemberId by, Instant at) {
        organisationId = organisation.value();
        this.edition = edition;
        days = calendar.text();
        this.reason = reason;
        madeBy = by.value();
        madeAt = at;
    }

    Long id() {
        return id;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    int edition() {
        return edition;
    }

    WorkCalendar calendar() {
        return new WorkCalendar(days);
    }

    CalendarEdition view() {
        return new CalendarEdition(organisation(), edition, reason, madeAt);
    }
}
