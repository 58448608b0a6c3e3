package huisheng.grievance;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** Somebody for whom a case does not exist: it is about them, or they stepped back. It has no end. */
@Entity
class Recusal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recusal_seq")
    @SequenceGenerator(name = "recusal_seq", sequenceName = "recusal_seq", allocationSize = 50)
    private Long id;

    private long grievanceId;
    private long memberId;
    private boolean named;
    private Instant since;

    protected Recusal() {}

    /** @param named whether the case is about them; if not, they stepped back */
    Recusal(GrievanceId grievance, MemberId member, boolean named, Instant since) {
        grievanceId = grievance.value();
        memberId = member.value();
        this.named = named;
        this.since = since;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    boolean isNamed() {
        return named;
    }
}
