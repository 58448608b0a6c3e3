package huisheng.ballot.trustee;

import huisheng.ballot.poll.PollId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A trustee's part was wrong, and everybody concerned is told whose. */
@Entity
class TrusteeFault {
    private static final int REASON_LIMIT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trustee_fault_seq")
    @SequenceGenerator(name = "trustee_fault_seq", sequenceName = "trustee_fault_seq", allocationSize = 50)
    private Long id;

    private long pollId;
    private int round;

    @Enumerated(EnumType.STRING)
    private CeremonyStep step;

    private int place;
    private Integer toldBy;
    private String reason;
    private Instant foundAt;

    protected TrusteeFault() {}

    /** @param toldBy the place of who found it, or null where the server did */
    TrusteeFault(PollId poll, int round, CeremonyStep step, int place, Integer toldBy, String reason, Instant foundAt) {
        this.pollId = poll.value();
        this.round = round;
        this.step = step;
        this.place = place;
        this.toldBy = toldBy;
        this.reason = reason.substring(0, Math.min(REASON_LIMIT, reason.length()));
        this.foundAt = foundAt;
    }

    FaultLine line() {
        return new FaultLine(step, place, toldBy, reason, foundAt);
    }
}
