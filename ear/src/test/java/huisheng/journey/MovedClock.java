package huisheng.journey;

import huisheng.deadline.DeadlineRound;
import huisheng.moved.MovableClock;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * "Now it is 31 days later." Moves the union's clock on the server under test and lets the clock's round run once at once:
 *
 * <pre>
 * try (var later = MovedClock.byDays(31)) {      // in a container test
 *     ... the deadlines of 30 days are missed now
 * }
 * try (var later = MovedClock.fromOutside(31)) { // in a journey with a browser or over HTTP
 *     SignIn.as(page, "10001");                  // sessions of before are over: a month has gone by
 * }
 * </pre>
 *
 * Closing it sets the clock right again; what the round has said stays said. All tests of a run share one server and one
 * union: the round speaks of every deadline whose day has come, so look for your own matter only.
 */
final class MovedClock implements AutoCloseable {
    private static volatile Duration ahead = Duration.ZERO;

    private final boolean outside;

    private MovedClock(boolean outside) {
        this.outside = outside;
    }

    /** In a container test. */
    static MovedClock byDays(int days) {
        return by(Duration.ofDays(days));
    }

    /** In a container test. */
    static MovedClock by(Duration ahead) {
        var moved = new MovedClock(false);
        moved.set(ahead);
        CDI.current().select(DeadlineRound.class).get().run();
        return moved;
    }

    /** In a journey from outside. */
    static MovedClock fromOutside(int days) {
        var moved = new MovedClock(true);
        moved.set(Duration.ofDays(days));
        return moved;
    }

    /** What the server under test takes for now; codes of the second factor have to fit it. */
    static Instant now() {
        return Instant.now().plus(ahead);
    }

    @Override
    public void close() {
        set(Duration.ZERO);
    }

    private void set(Duration by) {
        ahead = by;
        if (outside) put(by);
        else CDI.current().select(MovableClock.class).get().move(by);
    }

    private static void put(Duration by) {
        var round = by.isZero() ? "" : "&round=once";
        var request = HttpRequest.newBuilder(URI.create(Browser.address() + "/it/clock?ahead=" + by + round))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
