package huisheng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.membership.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final Letter letter = new Letter(new MemberId(1), LocalDate.of(2026, 11, 22), NOON);

    @Test
    void who_takes_a_letter_has_it_alone_until_it_is_taken_for_dead() {
        assertThat(letter.take(NOON.minusSeconds(1))).isFalse();
        assertThat(letter.take(NOON)).isTrue();
        assertThat(letter.take(NOON.plusSeconds(1))).isFalse();
        assertThat(letter.take(NOON.plus(Letter.LEASE))).isTrue();
    }

    @Test
    void the_waits_grow_and_the_seventh_failure_is_the_last() {
        var now = NOON;
        var before = Duration.ZERO;
        for (int i = 0; i < 6; i++) {
            assertThat(letter.take(now)).isTrue();
            assertThat(letter.failed(now)).isTrue();
            var wait = waitedFrom(now);
            assertThat(wait).isGreaterThan(before);
            before = wait;
            now = now.plus(wait);
        }
        assertThat(letter.take(now)).isTrue();
        assertThat(letter.failed(now)).isFalse();
    }

    /** How long nobody may take it. */
    private Duration waitedFrom(Instant now) {
        for (var wait = Duration.ofMinutes(1); ; wait = wait.plusMinutes(1))
            if (letter.isDue(now.plus(wait))) return wait;
    }
}
