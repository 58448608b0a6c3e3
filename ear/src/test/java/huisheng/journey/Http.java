package huisheng.journey;

import huisheng.signin.DemoCode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor without a browser: plain requests, its own cookies, redirects followed only when asked to sign in. */
final class Http {
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)[^>]*>");

    private final String base;
    private final HttpClient client;

    Http(String base) {
        this(base, HttpClient.newBuilder());
    }

    /** @param client what is particular about the client, e.g. which certificates it trusts */
    Http(String base, HttpClient.Builder client) {
        this.base = base;
        this.client = client.cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private Http(String base, HttpClient client) {
        this.base = base;
        this.client = client;
    }

    /** The same visitor, with the same cookies, at another server of the same host. */
    Http at(String other) {
        return new Http(other, client);
    }

    /** A visitor of the server under test. */
    static Http visitor() {
        return new Http(Browser.address());
    }

    /** A member of the demonstration union without an office, so that no second factor is asked. */
    static Http member(String number, String password) throws IOException, InterruptedException {
        var visitor = visitor();
        visitor.signIn(number, password);
        return visitor;
    }

    void signIn(String number, String password) throws IOException, InterruptedException {
        submit("/signin.xhtml", "signIn", Map.of("signIn:number", number, "signIn:password", password));
    }

    /**
     * As an officer of the demonstration union, with the second factor. A code that another test has used just now is not taken
     * again: the next one is, or the one after a while.
     */
    void signInAsOfficer(String number) throws IOException, InterruptedException {
        signIn(number, "demo-demo-demo");
        for (int later : List.of(0, 30, 0)) {
            var code = DemoCode.now(number, Instant.now().plusSeconds(later));
            submit("/signin/code.xhtml", "second", Map.of("second:code", code));
            if (get("/desk.xhtml").statusCode() == 200) return;
            if (later == 30) Thread.sleep(61_000);
        }
        throw new AssertionError(number + " does not come in");
    }

    /** Sends a form as it stands on the page, with these fields filled in. */
    HttpResponse<String> submit(String page, String form, Map<String, String> filled)
            throws IOException, InterruptedException {
        var fields = fields(get(page).body(), form);
        fields.putAll(filled);
        return post(page, "application/x-www-form-urlencoded", encoded(fields));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", type)
                .header("Origin", base)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> put(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", type)
                .header("Origin", base)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> method(String method, String path) throws IOException, InterruptedException {
        return send(request(path)
                .header("Origin", base)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The inputs of one form of a page with the values they stand at, its buttons included. */
    static Map<String, String> fields(String page, String form) {
        var begin = page.indexOf("<form id=\"" + form + "\"");
        var body = page.substring(begin, page.indexOf("</form>", begin));
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(body);
        while (inputs.find()) {
            var name = attribute(inputs.group(), "name");
            if (name != null) fields.put(name, attribute(inputs.group(), "value"));
        }
        return fields;
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue() == null ? "" : field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : null;
    }
}
