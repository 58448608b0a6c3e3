package huisheng.grievance;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** An officer works on a case, from the assignment until they step back or a union above takes it. */
@Entity
class CaseOfficer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_officer_seq")
    @SequenceGenerator(name = "case_officer_seq", sequenceName = "case_officer_seq", allocationSize = 50)
    private Long id;

    private long grievanceId;
    private long officerId;
    private Instant since;
    private Instant until;

    protected CaseOfficer() {}

    CaseOfficer(GrievanceId grievance, MemberId officer, Instant since) {
        grievanceId = grievance.value();
        officerId = officer.value();
        this.since = since;
    }

    void end(Instant at) {
        until = at;
    }

    MemberId officer() {
        return new MemberId(officerId);
    }
}
