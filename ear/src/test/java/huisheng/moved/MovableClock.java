package huisheng.moved;

import huisheng.kernel.Clock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;

/** The union's clock in tests, which alone can move it: this class is put into the archive by {@code Union} and is in no other. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends Clock {
    private static volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant now() {
        return super.now().plus(ahead);
    }

    /** @param ahead of the real time from now on */
    public void move(Duration ahead) {
        MovableClock.ahead = ahead;
    }
}
