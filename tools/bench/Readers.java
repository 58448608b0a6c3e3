import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Concurrent readers of the list pages: {@code java -cp ejb/target/classes Readers.java ADDRESS READERS SECONDS}. Each
 * line of {@code pages.txt} is a member number and a page; every reader signs in as that member through the real
 * sign-in (second factor included), then reads the page as fast as it is answered. Prints one row of a table a page:
 * requests a second, median, 95th and 99th percentile, failures.
 */
public final class Readers {
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)[^>]*>");
    private static final String PASSWORD = "demo-demo-demo";

    private final String address;

    private Readers(String address) {
        this.address = address;
    }

    public static void main(String[] words) throws Exception {
        var readers = new Readers(words[0]);
        int many = Integer.parseInt(words[1]);
        int seconds = Integer.parseInt(words[2]);
        for (var line : Files.readAllLines(Path.of("tools/bench/pages.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var parts = line.split("\\s+");
            readers.measure(parts[0], parts[1], many, seconds);
        }
    }

    private void measure(String number, String page, int many, int seconds) throws Exception {
        var session = number.equals("-") ? client() : signedIn(number);
        readFor(session, page, many, Math.max(2, seconds / 4));
        var times = readFor(session, page, many, seconds);
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

    private long[] readFor(HttpClient session, String page, int many, int seconds) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var pool = Executors.newFixedThreadPool(many);
        Callable<List<Long>> reader = () -> {
            var times = new ArrayList<Long>();
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                var answer = get(session, page);
                if (answer.statusCode() != 200) throw new IllegalStateException(page + ": " + answer.statusCode());
                times.add(System.nanoTime() - began);
            }
            return times;
        };
        var all = new ArrayList<Long>();
        for (var times : pool.invokeAll(java.util.Collections.nCopies(many, reader))) all.addAll(times.get());
        pool.shutdown();
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private HttpClient signedIn(String number) throws Exception {
        var client = client();
        var answer = submit(client, "/signin.xhtml", "signIn", "signIn:number", number, "signIn:password", PASSWORD);
        var next = answer.headers().firstValue("Location").orElse("");
        if (next.contains("/signin/code")) submit(client, path(next), "code", "code:code", code(number));
        if (get(client, "/start.xhtml").statusCode() != 200)
            throw new IllegalStateException(number + " could not sign in");
        return client;
    }

    private HttpResponse<String> submit(HttpClient client, String page, String form, String... values)
            throws Exception {
        var html = get(client, page).body();
        int begin = html.indexOf("<form id=\"" + form + "\"");
        var inputs = INPUT.matcher(html.substring(begin, html.indexOf("</form>", begin)));
        var body = new StringBuilder();
        while (inputs.find()) {
            var name = attribute(inputs.group(), "name");
            if (name != null) body.append(encoded(name)).append('=').append(encoded(value(name, inputs.group(), values))).append('&');
        }
        return client.send(
                HttpRequest.newBuilder(URI.create(address + page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String value(String name, String tag, String[] values) {
        for (int i = 0; i < values.length; i += 2) if (values[i].equals(name)) return values[i + 1];
        var given = attribute(tag, "value");
        return given == null ? "" : given;
    }

    private HttpResponse<String> get(HttpClient client, String page) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + page)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private static String code(String number) throws Exception {
        return (String) Class.forName("huisheng.signin.DemoCode")
                .getMethod("now", String.class, Instant.class)
                .invoke(null, number, Instant.now());
    }

    private String path(String location) {
        return location.startsWith("http") ? URI.create(location).getRawPath() : location;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }
}
