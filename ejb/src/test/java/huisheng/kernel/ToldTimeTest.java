package huisheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToldTimeTest {
    private static final Duration NEAR = Duration.ofMinutes(1);
    private final Clock clock = new Clock();
    private final Instant lastWeek = clock.now().minus(Duration.ofDays(7));

    @BeforeEach
    void theDemonstration() {
        System.setProperty("huisheng.demo", "true");
    }

    @AfterEach
    void isOver() {
        System.clearProperty("huisheng.demo");
    }

    @Test
    void outside_of_the_demonstration_nobody_tells_the_time() {
        System.setProperty("huisheng.demo", "false");
        assertThatIllegalStateException().isThrownBy(() -> new ToldTime(clock));
        System.clearProperty("huisheng.demo");
        assertThatIllegalStateException().isThrownBy(() -> new ToldTime(clock));
    }

    @Test
    void what_is_done_happens_then_and_the_time_goes_on_meanwhile() {
        var seen = new AtomicReference<Instant>();
        new ToldTime(clock).at(lastWeek, () -> {
            seen.set(clock.now());
            assertThat(clock.now()).isAfterOrEqualTo(seen.get());
        });
        assertThat(seen.get()).isCloseTo(lastWeek, within(NEAR.toSeconds(), ChronoUnit.SECONDS));
        assertThat(clock.now()).isAfter(lastWeek.plus(Duration.ofDays(6)));
    }

    @Test
    void another_thread_does_not_see_it() {
        var seen = new AtomicReference<Instant>();
        new ToldTime(clock).at(lastWeek, () -> {
            var other = new Thread(() -> seen.set(clock.now()));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(seen.get()).isAfter(lastWeek.plus(Duration.ofDays(6)));
    }

    @Test
    void after_an_act_that_fails_the_clock_is_right_again() {
        var told = new ToldTime(clock);
        assertThatThrownBy(() -> told.at(lastWeek, () -> {
                    throw new UnsupportedOperationException();
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(clock.now()).isAfter(lastWeek.plus(Duration.ofDays(6)));
    }

    @Test
    void it_goes_forward_not_beyond_now_and_one_act_at_a_time() {
        var told = new ToldTime(clock);
        told.at(lastWeek, () -> {});
        assertThatIllegalArgumentException().isThrownBy(() -> told.at(lastWeek.minusSeconds(1), () -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> told.at(clock.now().plus(NEAR), () -> {}));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        told.at(lastWeek.plus(NEAR), () -> new ToldTime(clock).at(lastWeek.plus(NEAR), () -> {})));
        assertThat(clock.now()).isAfter(lastWeek.plus(Duration.ofDays(6)));
    }
}
