package huisheng.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The failed tries of one counter, fading with time. */
@Entity
@Table(name = "sign_in_tries")
class Tries {
    @Id
    private String counter;

    private double score;
    private Instant countedAt;
    private Instant closedUntil;

    protected Tries() {}

    Tries(String counter, Instant now) {
        this.counter = counter;
        this.countedAt = now;
    }

    boolean isClosed(Instant now) {
        return closedUntil != null && now.isBefore(closedUntil);
    }

    Instant closedUntil() {
        return closedUntil;
    }

    /** Counts a try before it is judged, so that many at once do not slip through together. */
    void count(Limit limit, Instant now) {
        score = limit.decayed(score, Duration.between(countedAt, now)) + 1;
        countedAt = now;
        var wait = limit.closedFor(score);
        closedUntil = wait.isZero() ? null : now.plus(wait);
    }

    /** The try was right: it does not count. */
    void takeBack() {
        score = Math.max(0, score - 1);
        closedUntil = null;
    }

    void forget() {
        score = 0;
        closedUntil = null;
    }
}
