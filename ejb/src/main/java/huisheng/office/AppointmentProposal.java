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
import java.time.Instant;
import java.time.LocalDate;

/** An appointment that one person has proposed and a second has to confirm before it counts. */
@Entity
class AppointmentProposal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appointment_proposal_seq")
    @SequenceGenerator(
            name = "appointment_proposal_seq",
            sequenceName = "appointment_proposal_seq",
            allocationSize = 50)
    private Long id;

    private long memberId;
    private long organisationId;

    @Enumerated(EnumType.STRING)
    private Post post;

    @Enumerated(EnumType.STRING)
    private HowChosen chosen;

    private LocalDate since;
    private long proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.WAITING;

    private Long decidedBy;
    private Instant decidedAt;

    @Version
    private int version;

    protected AppointmentProposal() {}

    AppointmentProposal(Appointment wanted, MemberId proposedBy, Instant proposedAt) {
        this.memberId = wanted.member().value();
        this.organisationId = wanted.organisation().value();
        this.post = wanted.post();
        this.chosen = wanted.chosen();
        this.since = wanted.since();
        this.proposedBy = proposedBy.value();
        this.proposedAt = proposedAt;
    }

    void confirm(MemberId by, Instant at) {
        TwoPersons.requireAnother(new MemberId(proposedBy), by);
        TwoPersons.requireNotForOneself(by, new MemberId(memberId));
        decide(ProposalState.CONFIRMED, by, at);
    }

    void decline(MemberId by, Instant at) {
        decide(ProposalState.DECLINED, by, at);
    }

    private void decide(ProposalState decision, MemberId by, Instant at) {
        if (state != ProposalState.WAITING) throw new Refused(OfficeReason.ALREADY_DECIDED);
        state = decision;
        decidedBy = by.value();
        decidedAt = at;
    }

    Appointment wanted() {
        return new Appointment(new MemberId(memberId), new OrganisationId(organisationId), post, chosen, since);
    }

    ProposalId id() {
        return new ProposalId(id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    MemberId proposer() {
        return new MemberId(proposedBy);
    }
}
