package huisheng.witness;

import huisheng.ballots.log.CheckpointSubmission;
import huisheng.ballots.log.WitnessAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks witnesses over HTTP: no redirects, little time, short answers. */
@ApplicationScoped
class WitnessCall {
    /** All of a call, from the first byte to the last: shorter than the time between two rounds. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int LONGEST = 16 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** A call under way. */
    record UnderWay(Peer peer, CheckpointSubmission shown, Future<HttpResponse<byte[]>> answer, long until) {}

    UnderWay show(Peer peer, CheckpointSubmission shown) {
        var request = HttpRequest.newBuilder(URI.create(peer.address() + "/add-checkpoint"))
                .timeout(PATIENCE)
                .header("Content-Type", WitnessAnswer.TEXT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(shown.encode()))
                .build();
        var answer = client.sendAsync(request, head -> new ShortBody(LONGEST));
        return new UnderWay(peer, shown, answer, System.nanoTime() + PATIENCE.toNanos());
    }

    /** Waits for the answer, not longer than the patience. @param now seconds since 1970 */
    WitnessReply reply(UnderWay call, long now) {
        try {
            var answer = call.answer().get(Math.max(0, call.until() - System.nanoTime()), TimeUnit.NANOSECONDS);
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return WitnessReply.read(
                    answer.statusCode(),
                    type,
                    answer.body(),
                    call.shown().checkpoint(),
                    call.peer().key(),
                    now);
        } catch (ExecutionException | CancellationException e) {
            return new WitnessReply.Nothing(String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            return new WitnessReply.Nothing("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WitnessReply.Nothing("the server stops");
        } finally {
            call.answer().cancel(true);
        }
    }
}
