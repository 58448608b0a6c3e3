package huisheng.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * A visit that follows every redirection, by hand: the client of the JDK follows five, and the way through an identity
 * provider has more.
 */
final class Followed {
    private static final int MOST = 12;

    private Followed() {}

    /** The paths one after the other, with the same cookies. @return what the last one ended at */
    static HttpResponse<String> visit(String base, String... paths) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> answer = null;
        for (var path : paths) answer = followed(client, URI.create(base + path));
        return answer;
    }

    private static HttpResponse<String> followed(HttpClient client, URI address)
            throws IOException, InterruptedException {
        var answer = get(client, address);
        for (int i = 0; i < MOST && answer.headers().firstValue("Location").isPresent(); i++)
            answer = get(
                    client,
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        return answer;
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept-Language", "zh-CN")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
