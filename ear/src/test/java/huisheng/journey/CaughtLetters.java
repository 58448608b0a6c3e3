package huisheng.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** In a container test: what the application has sent by e-mail; {@link MailCatcher} has it. */
final class CaughtLetters {
    static final String BETWEEN = "\n\f\n";

    private CaughtLetters() {}

    /** All that the address was sent so far, head and words, the oldest first. */
    static List<String> to(String address) throws IOException, InterruptedException {
        var answer = ask("/letters?" + address);
        return answer.isEmpty() ? List.of() : List.of(answer.split(BETWEEN));
    }

    /** From now on the mail server does not answer. */
    static void stop() throws IOException, InterruptedException {
        ask("/stop");
    }

    static void start() throws IOException, InterruptedException {
        ask("/start");
    }

    private static String ask(String what) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(System.getProperty("it.mail.door") + what))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError(what + " " + answer.statusCode());
        return answer.body();
    }
}
