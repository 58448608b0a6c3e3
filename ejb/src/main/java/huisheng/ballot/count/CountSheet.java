package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import huisheng.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** What is noted of one count: how many, the sum that is to be opened, and what was done with the result. */
@Entity
class CountSheet {
    @Id
    private long pollId;

    private Long tallyHeight;
    private int ballots;
    private int replaced;
    private int papers;
    private Instant closedAt;
    private LocalDate postingEndsOn;
    private Long reportedBy;
    private Instant reportedAt;
    private LocalDate finalOn;

    protected CountSheet() {}

    CountSheet(PollId poll, int ballots, int replaced, int papers, Instant closedAt) {
        this.pollId = poll.value();
        this.ballots = ballots;
        this.replaced = replaced;
        this.papers = papers;
        this.closedAt = closedAt;
    }

    /** What is to be opened stands. @param height of the last event in the record that belongs to it */
    void added(long height) {
        tallyHeight = height;
    }

    void postedUntil(LocalDate day) {
        postingEndsOn = day;
    }

    /** @throws Refused REPORTED_ALREADY */
    void reported(long by, Instant at) {
        if (reportedAt != null) throw new Refused(CountReason.REPORTED_ALREADY);
        reportedBy = by;
        reportedAt = at;
    }

    /** Nothing is open against it, and its posting period is over. */
    void becomeFinal(LocalDate day) {
        finalOn = day;
    }

    PollId poll() {
        return new PollId(pollId);
    }

    /** Null until it stands. */
    LocalDate finalOn() {
        return finalOn;
    }

    /** The ballots that count, one a voter. */
    int counting() {
        return ballots - replaced;
    }

    int replaced() {
        return replaced;
    }

    int papers() {
        return papers;
    }

    long tallyHeight() {
        return tallyHeight;
    }

    boolean isAdded() {
        return tallyHeight != null;
    }

    LocalDate postingEndsOn() {
        return postingEndsOn;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
