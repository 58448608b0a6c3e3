package huisheng.affairs;

import huisheng.kernel.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Where a list ordered by publication, newest first, was left. Anything unreadable means the beginning. */
record PublishedKey(Instant at, long id) {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    static final PublishedKey BEGINNING = new PublishedKey(NEVER, Long.MAX_VALUE);

    static String of(PublicationLine last) {
        var at = last.publishedAt();
        return (at.getEpochSecond() * 1_000_000L + at.getNano() / 1000) + "."
                + last.id().value();
    }

    static PublishedKey before(String text) {
        if (text == null) return BEGINNING;
        try {
            int dot = text.indexOf('.');
            long micros = Long.parseLong(text.substring(0, dot));
            var at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
            return at.isAfter(NEVER) || at.isBefore(Instant.EPOCH)
                    ? BEGINNING
                    : new PublishedKey(at, Long.parseLong(text.substring(dot + 1)));
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return BEGINNING;
        }
    }

    /** The earlier of the key and the end of a year. */
    PublishedKey withinYear(Integer year) {
        if (year == null) return this;
        var end = start(year + 1);
        return at.isBefore(end) ? this : new PublishedKey(end, 0);
    }

    static Instant start(Integer year) {
        return year == null
                ? Instant.EPOCH
                : LocalDate.of(year, 1, 1).atStartOfDay(Clock.ZONE).toInstant();
    }
}
