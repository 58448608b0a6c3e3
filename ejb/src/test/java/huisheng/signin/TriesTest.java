package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The arithmetic of slowing down, with a clock that is moved by hand. */
class TriesTest {
    private static final Limit LIMIT = Limit.NUMBER_FROM_NETWORK;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Tries tries = new Tries("counter", now);

    @Test
    void five_mistakes_are_free() {
        for (int i = 0; i < 5; i++) tries.count(LIMIT, now);
        assertFalse(tries.isClosed(now));
    }

    @Test
    void each_further_one_doubles_the_wait() {
        for (int i = 0; i < 5; i++) tries.count(LIMIT, now);
        assertWaits(15);
        assertWaits(30);
        assertWaits(60);
        assertWaits(120);
    }

    @Test
    void the_wait_never_grows_beyond_a_quarter_of_an_hour() {
        for (int i = 0; i < 200; i++) tries.count(LIMIT, now);
        assertEquals(Duration.ofMinutes(15), Duration.between(now, tries.closedUntil()));
    }

    @Test
    void the_door_opens_by_itself() {
        for (int i = 0; i < 200; i++) tries.count(LIMIT, now);
        assertTrue(tries.isClosed(now.plus(Duration.ofMinutes(15)).minusMillis(1)));
        assertFalse(tries.isClosed(now.plus(Duration.ofMinutes(15))));
    }

    @Test
    void a_day_later_mistakes_are_free_again() {
        for (int i = 0; i < 12; i++) tries.count(LIMIT, now);
        now = now.plus(Duration.ofDays(1));
        for (int i = 0; i < 5; i++) {
            tries.count(LIMIT, now);
            assertFalse(tries.isClosed(now), "mistake " + (i + 1));
        }
    }

    @Test
    void half_of_the_score_is_gone_after_half_its_life() {
        assertEquals(4, LIMIT.decayed(8, Duration.ofHours(6)), 1e-9);
        assertEquals(1, LIMIT.decayed(8, Duration.ofHours(18)), 1e-9);
        assertEquals(8, LIMIT.decayed(8, Duration.ofHours(-1)), 1e-9, "a clock set back gives nothing away");
    }

    @Test
    void a_right_password_opens_the_door_at_once() {
        for (int i = 0; i < 9; i++) tries.count(LIMIT, now);
        tries.forget();
        assertFalse(tries.isClosed(now));
        tries.count(LIMIT, now);
        assertFalse(tries.isClosed(now));
    }

    @Test
    void a_guesser_gets_no_more_than_a_hundred_tries_a_day_from_one_place() {
        int judged = 0;
        var end = now.plus(Duration.ofDays(1));
        for (var at = now; at.isBefore(end); at = at.plusSeconds(1)) {
            if (tries.isClosed(at)) continue;
            tries.count(LIMIT, at);
            judged++;
        }
        assertTrue(judged <= 110, judged + " tries");
    }

    private void assertWaits(long seconds) {
        tries.count(LIMIT, now);
        var wait = Duration.between(now, tries.closedUntil());
        // The score fades a little while one waits, so the doubling is a little less than exact.
        assertEquals(seconds, wait.toMillis() / 1000.0, seconds * 0.08);
        now = tries.closedUntil();
    }
}
