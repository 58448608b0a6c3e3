package huisheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final AtomicInteger gone = new AtomicInteger();

    @Test
    void while_they_are_held_no_round_begins_and_afterwards_they_do_again() {
        Rounds.hold(() -> Rounds.go(gone::incrementAndGet));
        assertThat(gone).hasValue(0);
        assertThatThrownBy(() -> Rounds.hold(() -> {
                    throw new UnsupportedOperationException();
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        Rounds.go(gone::incrementAndGet);
        assertThat(gone).hasValue(1);
    }
}
