package huisheng.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to a deadline; written once. */
@Entity
class DeadlineEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_event_seq")
    @SequenceGenerator(name = "deadline_event_seq", sequenceName = "deadline_event_seq", allocationSize = 50)
    private Long id;

    private long deadlineId;

    @Enumerated(EnumType.STRING)
    private DeadlineTurn happened;

    private Instant happenedAt;
    private LocalDate onDay;
    private LocalDate dueBefore;
    private LocalDate dueAfter;
    private Integer reached;

    @Enumerated(EnumType.STRING)
    private PauseReason pauseReason;

    private String words;
    private Long calendarId;
    private String once;

    protected DeadlineEvent() {}

    DeadlineEvent(DeadlineId deadline, DeadlineTurn happened, Instant at, LocalDate day) {
        deadlineId = deadline.value();
        this.happened = happened;
        happenedAt = at;
        onDay = day;
    }

    DeadlineEvent moved(LocalDate before, LocalDate after) {
        dueBefore = before;
        dueAfter = after;
        return this;
    }

    DeadlineEvent paused(PauseReason reason) {
        pauseReason = reason;
        return this;
    }

    DeadlineEvent saying(String words) {
        this.words = words;
        return this;
    }

    DeadlineEvent by(Long calendar) {
        calendarId = calendar;
        return this;
    }

    /** Happens once for each due day, whatever else goes wrong. */
    DeadlineEvent onceFor(LocalDate due, int percent) {
        reached = percent == 0 ? null : percent;
        once = happened + " " + percent + " " + due;
        return this;
    }

    boolean is(DeadlineTurn turn) {
        return happened == turn;
    }

    LocalDate day() {
        return onDay;
    }

    Long calendar() {
        return calendarId;
    }

    DeadlineChange view() {
        return new DeadlineChange(happened, happenedAt, dueBefore, dueAfter, reached, pauseReason, words);
    }
}
