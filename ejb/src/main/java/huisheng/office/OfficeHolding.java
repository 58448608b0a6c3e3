package huisheng.office;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A person holds a post in an organisation from a day until the day before {@code until}. Ended, never removed. */
@Entity
class OfficeHolding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office_holding_seq")
    @SequenceGenerator(name = "office_holding_seq", sequenceName = "office_holding_seq", allocationSize = 50)
    private Long id;

    private long memberId;
    private long organisationId;

    @Enumerated(EnumType.STRING)
    private Post post;

    @Enumerated(EnumType.STRING)
    private HowChosen chosen;

    private LocalDate since;
    private LocalDate until;

    @Version
    private int version;

    protected OfficeHolding() {}

    OfficeHolding(Appointment appointment) {
        this.memberId = appointment.member().value();
        this.organisationId = appointment.organisation().value();
        this.post = appointment.post();
        this.chosen = appointment.chosen();
        this.since = appointment.since();
    }

    /** @param on the first day on which it is no longer held */
    void end(LocalDate on) {
        if (until != null) throw new Refused(OfficeReason.ALREADY_ENDED);
        if (on == null || on.isBefore(since)) throw new Refused(OfficeReason.ENDS_BEFORE_IT_BEGINS);
        until = on;
    }

    HeldOffice view() {
        return new HeldOffice(
                new OfficeId(id),
                new MemberId(memberId),
                new OrganisationId(organisationId),
                post,
                chosen,
                since,
                until);
    }
}
