package huisheng.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * A walk through the past, for the demonstration union alone: what one thread does at a time that it is told happens at that
 * time for whoever asks the {@link Clock} in it. Timers and requests, in threads of their own, never see it. It goes forward
 * only, and not beyond now.
 */
public final class ToldTime {
    private static final ThreadLocal<Told> OF_THREAD = new ThreadLocal<>();

    private final Clock clock;
    private Instant reached = Instant.MIN;

    /** What was told, and when, by the counter of the machine. */
    private record Told(Instant when, long since) {
        Instant now() {
            return when.plus(Duration.ofNanos(System.nanoTime() - since));
        }
    }

    /** @throws IllegalStateException outside of the demonstration */
    public ToldTime(Clock clock) {
        if (!Boolean.getBoolean("huisheng.demo")) throw new IllegalStateException("not in demo mode");
        this.clock = clock;
    }

    /**
     * Does it as if it were then; the time goes on from there while it is done.
     *
     * @throws IllegalArgumentException if that is before what was reached, or still to come
     * @throws IllegalStateException within another act
     */
    public void at(Instant when, Runnable act) {
        if (OF_THREAD.get() != null) throw new IllegalStateException("a time is told already");
        if (when.isBefore(reached) || when.isAfter(clock.now()))
            throw new IllegalArgumentException("time goes forward");
        var told = new Told(when, System.nanoTime());
        OF_THREAD.set(told);
        try {
            act.run();
        } finally {
            OF_THREAD.remove();
            reached = told.now();
        }
    }

    /** For the clock. Null where nothing was told to this thread. */
    static Instant ofThread() {
        var told = OF_THREAD.get();
        return told == null ? null : told.now();
    }
}
