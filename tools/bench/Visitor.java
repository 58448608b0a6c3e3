import java.io.ByteArrayOutputStream;
import java.io.InputStream;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser as far as forms go: it keeps cookies, signs in through the real pages and sends what a form on a page holds. */
final class Visitor {
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)[^>]*>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]*>.*?</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected");
    private static final String PASSWORD = "demo-demo-demo";

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Visitor(String address) {
        this.address = address;
    }

    /** A visitor who has passed the door, with the second factor where the office asks for it. */
    static Visitor signedIn(String address, String number) throws Exception {
        var visitor = new Visitor(address);
        var answer = visitor.submit("/signin.xhtml", "signIn", "signIn:number", number, "signIn:password", PASSWORD);
        var next = answer.headers().firstValue("Location").orElse("");
        if (next.contains("/signin/code")) visitor.submit(path(next), "second", "second:code", code(number));
        if (visitor.get("/start.xhtml").statusCode() != 200)
            throw new IllegalStateException(number + " could not sign in");
        return visitor;
    }

    HttpResponse<String> get(String page) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + page)));
    }

    /** The answer as it comes. */
    HttpResponse<InputStream> stream(String resource) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + resource)).build(), BodyHandlers.ofInputStream());
    }

    /** Sends the form as it stands on the page, with the given fields (name, value, …) filled in. */
    HttpResponse<String> submit(String page, String form, String... values) throws Exception {
        var body = new StringBuilder();
        fields(page, form, values).forEach((name, value) -> body.append(encoded(name))
                .append('=')
                .append(encoded(value))
                .append('&'));
        return post(page, "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a program of the member sends. */
    HttpResponse<String> json(String resource, String body) throws Exception {
        return post(resource, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same as {@link #submit} for a form with a file. */
    HttpResponse<String> submitFile(String page, String form, String field, String fileName, byte[] content)
            throws Exception {
        var boundary = "huisheng-" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        var fields = fields(page, form);
        fields.remove(field);
        for (var one : fields.entrySet())
            body.writeBytes(part(boundary, "name=\"" + one.getKey() + "\"", one.getValue()));
        body.writeBytes(part(boundary, "name=\"" + field + "\"; filename=\"" + fileName + "\"", ""));
        body.write(content, 0, content.length);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(page, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static byte[] part(String boundary, String disposition, String value) {
        var begin = value.isEmpty() && disposition.contains("filename") ? "Content-Type: text/csv\r\n\r\n" : "\r\n" + value + "\r\n";
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + begin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> fields(String page, String form, String... values) throws Exception {
        var html = get(page).body();
        int begin = html.indexOf("<form id=\"" + form + "\"");
        if (begin < 0) throw new IllegalStateException(page + " has no form " + form);
        var text = html.substring(begin, html.indexOf("</form>", begin));
        var given = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) given.put(values[i], values[i + 1]);
        var fields = new LinkedHashMap<String, String>();
        for (var inputs = INPUT.matcher(text); inputs.find(); ) put(fields, inputs.group(), attribute(inputs.group(), "value"), given);
        for (var selects = SELECT.matcher(text); selects.find(); ) {
            var chosen = CHOSEN.matcher(selects.group());
            put(fields, selects.group(), chosen.find() ? chosen.group(1) : attribute(selects.group(), "value"), given);
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String tag, String value, Map<String, String> given) {
        var name = attribute(tag, "name");
        if (name != null) fields.put(name, given.getOrDefault(name, value == null ? "" : value));
    }

    private HttpResponse<String> post(String page, String type, byte[] body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + page))
                .header("Content-Type", type)
                .header("Origin", address)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Path and query of an address that the server answered. */
    static String path(String location) {
        var uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String code(String number) throws Exception {
        return (String) Class.forName("huisheng.signin.DemoCode")
                .getMethod("now", String.class, Instant.class)
                .invoke(null, number, Instant.now());
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
