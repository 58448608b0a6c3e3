import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How fast the log grows: {@code Leaves ADDRESS WRITERS SECONDS}. The writers send suggestions as one member as fast as they are
 * taken; each is a fact with its promised days, and each of these a leaf. Counted is what the signed state says, from outside.
 * Prints leaves a second, how long a writer waited, and how long the longest waiting leaf took until it was signed.
 */
public final class Leaves {
    private static final String MEMBER = "10001";

    /** Seconds until a server that was just started has compiled what it needs for this. */
    private static final int WARM_UP = 30;

    private Leaves() {}

    public static void main(String[] words) throws Exception {
        var member = Visitor.signedIn(words[0], MEMBER);
        int writers = Integer.parseInt(words[1]);
        int seconds = Integer.parseInt(words[2]);
        sendFor(member, writers, Math.max(WARM_UP, seconds));
        settled(member);
        long before = signed(member);
        long began = System.nanoTime();
        var times = sendFor(member, writers, seconds);
        double sending = since(began);
        long last = System.nanoTime();
        long after = settled(member);
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "The log: %d writers sent %,d suggestions, %,d leaves in %.0f s, %.0f leaves/s; a writer waited p50 %.0f ms, p95 %.0f ms; all signed %.1f s after the last.%n",
                writers,
                times.length,
                after - before,
                sending,
                (after - before) / sending,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                (settledAt - last) / 1e9);
    }

    private static long settledAt;

    private static long[] sendFor(Visitor member, int writers, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(writers);
        var stop = new AtomicBoolean();
        Callable<List<Long>> writer = () -> {
            var times = new ArrayList<Long>();
            while (!stop.get()) {
                long began = System.nanoTime();
                var answer = member.json(
                        "/api/suggestions",
                        "{\"key\":\"" + UUID.randomUUID() + "\",\"category\":\"SAFETY\",\"subject\":\"绕线间的护目镜\","
                                + "\"text\":\"绕线间的护目镜该换了。\"}");
                if (answer.statusCode() != 201)
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                times.add(System.nanoTime() - began);
            }
            return times;
        };
        var timer = Executors.newSingleThreadScheduledExecutor();
        timer.schedule(() -> stop.set(true), seconds, TimeUnit.SECONDS);
        var all = new ArrayList<Long>();
        for (var times : pool.invokeAll(Collections.nCopies(writers, writer))) all.addAll(times.get());
        pool.shutdown();
        timer.shutdown();
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    /** Waits until the signed state has not grown for longer than its age can be. */
    private static long settled(Visitor member) throws Exception {
        long size = signed(member);
        settledAt = System.nanoTime();
        while (since(settledAt) < 6) {
            Thread.sleep(100);
            long now = signed(member);
            if (now == size) continue;
            size = now;
            settledAt = System.nanoTime();
        }
        return size;
    }

    /** The second line of a checkpoint (C2SP tlog-checkpoint). */
    private static long signed(Visitor member) throws Exception {
        return Long.parseLong(member.get("/log/checkpoint").body().lines().skip(1).findFirst().orElseThrow());
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
