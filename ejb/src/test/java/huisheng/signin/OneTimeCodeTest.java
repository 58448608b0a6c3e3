package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of RFC 4226 appendix D and RFC 6238 appendix B (SHA-1). */
class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final long NEVER = -1;

    @ParameterizedTest
    @CsvSource({
        "0,755224",
        "1,287082",
        "2,359152",
        "3,969429",
        "4,338314",
        "5,254676",
        "6,287922",
        "7,162583",
        "8,399871",
        "9,520489"
    })
    void the_counters_of_rfc_4226_give_its_codes(long counter, String code) {
        assertEquals(code, OneTimeCode.of(SECRET, counter, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void the_times_of_rfc_6238_give_its_codes(long seconds, String code) {
        assertEquals(code, OneTimeCode.of(SECRET, OneTimeCode.step(Instant.ofEpochSecond(seconds)), 8));
    }

    @Test
    void the_step_before_and_the_step_after_are_taken_too() {
        var now = Instant.ofEpochSecond(3_000);
        for (long step = 99; step <= 101; step++)
            assertEquals(
                    OptionalLong.of(step), OneTimeCode.stepOf(OneTimeCode.of(SECRET, step, 6), SECRET, now, NEVER));
    }

    @Test
    void two_steps_away_is_too_far() {
        var now = Instant.ofEpochSecond(3_000);
        assertTrue(OneTimeCode.stepOf(OneTimeCode.of(SECRET, 98, 6), SECRET, now, NEVER)
                .isEmpty());
        assertTrue(OneTimeCode.stepOf(OneTimeCode.of(SECRET, 102, 6), SECRET, now, NEVER)
                .isEmpty());
    }

    @Test
    void a_step_that_was_used_or_passed_over_is_not_taken_again() {
        var now = Instant.ofEpochSecond(3_000);
        assertTrue(OneTimeCode.stepOf(OneTimeCode.of(SECRET, 100, 6), SECRET, now, 100)
                .isEmpty());
        assertTrue(OneTimeCode.stepOf(OneTimeCode.of(SECRET, 99, 6), SECRET, now, 100)
                .isEmpty());
        assertEquals(OptionalLong.of(101), OneTimeCode.stepOf(OneTimeCode.of(SECRET, 101, 6), SECRET, now, 100));
    }

    @Test
    void full_width_digits_and_blanks_are_read() {
        var now = Instant.ofEpochSecond(59);
        var secret = new SecondFactorSecret(SECRET);
        assertEquals(OptionalLong.of(1), secret.stepOf("２８７ ０８２", now, NEVER));
    }

    @Test
    void the_picture_says_what_authenticators_read() {
        var secret = new SecondFactorSecret(SECRET);
        assertEquals(
                "otpauth://totp/Huisheng:10002?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Huisheng",
                secret.uri("10002"));
        assertEquals("withheld", secret.toString());
    }
}
