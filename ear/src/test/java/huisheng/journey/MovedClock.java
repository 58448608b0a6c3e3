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
 * "Now it is 31 days later." Moves the union's clock on the server under test:
 *
 * <pre>
 * MovedClock.later(31, () -> ...);            // in a container test; the clock's round has run once when the act begins
 * MovedClock.standing(31, () -> ...);         // in a container test; nobody has sent the clock on its round
 * MovedClock.laterFromOutside(31, () -> ...); // in a journey with a browser or over HTTP; the round has run
 * </pre>
 *
 * Afterwards the clock is right again; what the round has said stays said. All tests of a run share one server and one
 * union, and the round speaks of every deadline whose day has come: look for your own matter only. Sessions end when so
 * much time goes by: sign in within the act; {@link SignIn} takes its codes from {@link #now()}.
 */
final class MovedClock {
    private static volatile Duration ahead = Duration.ZERO;

    private MovedClock() {}

    /** What is done later. */
    @FunctionalInterface
    interface Act {
        void go() throws Exception;
    }

    static void later(int days, Act act) throws Exception {
        standing(days, () -> {
            CDI.current().select(DeadlineRound.class).get().run();
            act.go();
        });
    }

    static void standing(int days, Act act) throws Exception {
        move(Duration.ofDays(days));
        try {
            act.go();
        } finally {
            move(Duration.ZERO);
        }
    }

    static void laterFromOutside(int days, Act act) throws Exception {
        put(Duration.ofDays(days), "&round=once");
        try {
            act.go();
        } finally {
            put(Duration.ZERO, "");
        }
    }

    /** What the server under test takes for now. */
    static Instant now() {
        return Instant.now().plus(ahead);
    }

    private static void move(Duration by) {
        ahead = by;
        CDI.current().select(MovableClock.class).get().move(by);
    }

    private static void put(Duration by, String round) throws IOException, InterruptedException {
        ahead = by;
        var request = HttpRequest.newBuilder(URI.create(Browser.address() + "/it/clock?ahead=" + by + round))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
    }
}
