package huisheng.notification;

import huisheng.ballot.poll.PollCard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the roll of an open vote is reminded: in the middle of a long window, and a day before its end. */
final class PollHours {
    /** A window as long as this has a reminder in its middle. */
    static final Duration LONG = Duration.ofDays(4);

    private static final Duration LAST_DAY = Duration.ofDays(1);
    /** In a window no longer than this everybody has just been told that it is open. */
    private static final Duration SHORT = Duration.ofDays(2);

    private PollHours() {}

    /** What is due by now; after a standstill only the latest. */
    static Optional<NoticeKind> reminder(PollCard card, Instant now) {
        var window = Duration.between(card.opensAt(), card.closesAt());
        if (!now.isBefore(card.closesAt())) return Optional.empty();
        if (window.compareTo(SHORT) >= 0 && !now.isBefore(card.closesAt().minus(LAST_DAY)))
            return Optional.of(NoticeKind.POLL_CLOSING);
        var middle = card.opensAt().plus(window.dividedBy(2));
        return window.compareTo(LONG) >= 0 && !now.isBefore(middle)
                ? Optional.of(NoticeKind.POLL_UNCOLLECTED)
                : Optional.empty();
    }
}
