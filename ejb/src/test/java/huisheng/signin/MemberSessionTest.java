package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.membership.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemberSessionTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private final MemberSession session =
            new MemberSession(SecretToken.random(), new MemberId(7), "Firefox · Linux", false, START);

    @Test
    void it_ends_after_half_an_hour_without_a_sign() {
        assertTrue(session.isAlive(START.plus(Duration.ofMinutes(30)).minusMillis(1)));
        assertFalse(session.isAlive(START.plus(Duration.ofMinutes(30))));
    }

    @Test
    void it_goes_on_while_it_is_used_and_ends_after_twelve_hours_all_the_same() {
        var at = START;
        while (Duration.between(START, at).compareTo(Duration.ofHours(12)) < 0) {
            assertTrue(session.isAlive(at));
            session.seen(at);
            at = at.plus(Duration.ofMinutes(20));
        }
        assertFalse(session.isAlive(START.plus(Duration.ofHours(12))));
    }

    @Test
    void seen_is_written_once_a_minute_at_most() {
        assertFalse(session.isToBeMarked(START.plusSeconds(59)));
        assertTrue(session.isToBeMarked(START.plusSeconds(60)));
    }

    @Test
    void a_token_is_told_from_a_text_and_prints_nothing() {
        var token = SecretToken.random();
        assertEquals(
                token.hash(), SecretToken.of(token.forCookie()).orElseThrow().hash());
        assertTrue(SecretToken.of("' or 1=1 --").isEmpty());
        assertTrue(SecretToken.of(null).isEmpty());
        assertEquals("withheld", token.toString());
    }
}
