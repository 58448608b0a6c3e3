import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Concurrent readers of the list pages: {@code Readers ADDRESS READERS SECONDS}. Each line of {@code pages.txt} is a
 * member number and a page; that member signs in through the real sign-in (second factor included), then every reader
 * reads the page as fast as it is answered. Prints one row of a table a page: requests a second, median, 95th and 99th
 * percentile.
 */
public final class Readers {
    private final String address;
    private final Map<String, Visitor> visitors = new HashMap<>();

    private Readers(String address) {
        this.address = address;
    }

    public static void main(String[] words) throws Exception {
        var readers = new Readers(words[0]);
        int many = Integer.parseInt(words[1]);
        int seconds = Integer.parseInt(words[2]);
        var pages = Files.readAllLines(Path.of("tools/bench/pages.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .toList();
        // The server compiles what it runs often; every page is warm before the first is measured.
        for (var page : pages) readFor(readers.visitor(page[0]), page[1], many, Math.max(2, seconds / 2));
        for (var page : pages) readers.measure(page[0], page[1], many, seconds);
    }

    /** One sign-in a person: a second within half a minute would need another code. */
    private Visitor visitor(String number) throws Exception {
        if (!visitors.containsKey(number))
            visitors.put(number, number.equals("-") ? new Visitor(address) : Visitor.signedIn(address, number));
        return visitors.get(number);
    }

    private void measure(String number, String page, int many, int seconds) throws Exception {
        var visitor = visitor(number);
        var times = readFor(visitor, page, many, seconds);
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %s | %.0f | %.0f | %.0f | %.0f |%n",
                page,
                number.equals("-") ? "a stranger" : number,
                times.length / (double) seconds,
                at(times, 0.5),
                at(times, 0.95),
                at(times, 0.99));
    }

    private static long[] readFor(Visitor visitor, String page, int many, int seconds) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var pool = Executors.newFixedThreadPool(many);
        Callable<List<Long>> reader = () -> {
            var times = new ArrayList<Long>();
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                var answer = visitor.get(page);
                if (answer.statusCode() != 200) throw new IllegalStateException(page + ": " + answer.statusCode());
                times.add(System.nanoTime() - began);
            }
            return times;
        };
        var all = new ArrayList<Long>();
        for (var times : pool.invokeAll(Collections.nCopies(many, reader))) all.addAll(times.get());
        pool.shutdown();
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }
}
