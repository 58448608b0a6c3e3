package huisheng.notification;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import java.util.Set;

/** Something about a vote that everybody on its roll is told, stretch by stretch; here stands how far it is. */
@Entity
class Announcement {
    private static final Set<PollPhase> BEFORE_THE_CLOSE = Set.of(PollPhase.CEREMONY, PollPhase.READY, PollPhase.OPEN);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "announcement_seq")
    @SequenceGenerator(name = "announcement_seq", sequenceName = "announcement_seq", allocationSize = 50)
    private Long id;

    private long poll;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private long toldUpTo;
    private boolean done;

    protected Announcement() {}

    Announcement(long poll, NoticeKind kind) {
        this.poll = poll;
        this.kind = kind;
    }

    PollId poll() {
        return new PollId(poll);
    }

    NoticeKind kind() {
        return kind;
    }

    boolean isDone() {
        return done;
    }

    /** Up to whom it has been told; members come in the order of their ids. */
    MemberId toldUpTo() {
        return new MemberId(toldUpTo);
    }

    /** Whether it is still news where the vote stands now: after a long standstill nobody is called to a box that has closed. */
    boolean isNewsIn(PollPhase phase) {
        return switch (kind) {
            case POLL_ANNOUNCED, POLL_SLIP -> BEFORE_THE_CLOSE.contains(phase);
            case POLL_OPEN, POLL_UNCOLLECTED, POLL_CLOSING -> phase == PollPhase.OPEN;
            case POLL_DECLARED -> phase == PollPhase.DECLARED || phase == PollPhase.CERTIFIED;
            case POLL_CANCELLED -> phase == PollPhase.CANCELLED;
            default -> throw new IllegalStateException(kind + " is told to no roll");
        };
    }

    /** These have been told. @param asked for how many there was room; fewer than that are the last */
    void told(List<MemberId> some, int asked) {
        if (!some.isEmpty()) toldUpTo = some.get(some.size() - 1).value();
        if (some.size() < asked) done = true;
    }

    void end() {
        done = true;
    }
}
