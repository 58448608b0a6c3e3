package huisheng.notification;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A letter that is to be sent: about one notice, or the daily one about all that is unread. Words and address are found when it goes. */
@Entity
class Letter {
    /** So long nobody else tries what one server has taken; then it is taken for dead. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_seq")
    @SequenceGenerator(name = "letter_seq", sequenceName = "letter_seq", allocationSize = 50)
    private Long id;

    private long recipientId;
    private Long noticeId;
    private LocalDate digestOn;
    private Instant nextAt;
    private int tries;

    protected Letter() {}

    Letter(Notice notice, Instant at) {
        recipientId = notice.recipient().value();
        noticeId = notice.id().value();
        nextAt = at;
    }

    Letter(MemberId recipient, LocalDate digestOn, Instant at) {
        recipientId = recipient.value();
        this.digestOn = digestOn;
        nextAt = at;
    }

    long id() {
        return id;
    }

    MemberId recipient() {
        return new MemberId(recipientId);
    }

    boolean isDigest() {
        return noticeId == null;
    }

    NoticeId notice() {
        return new NoticeId(noticeId);
    }

    boolean isDue(Instant now) {
        return !nextAt.isAfter(now);
    }

    /** @return whether it is this caller's to send now */
    boolean take(Instant now) {
        if (!isDue(now)) return false;
        tries++;
        nextAt = now.plus(LEASE);
        return true;
    }

    /** @return whether it is worth trying again */
    boolean failed(Instant now) {
        if (tries > WAITS.size()) return false;
        nextAt = now.plus(WAITS.get(tries - 1));
        return true;
    }
}
