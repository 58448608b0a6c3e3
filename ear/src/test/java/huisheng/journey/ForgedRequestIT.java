package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another site sends in a member's name, and what opens without signing in. Plain HTTP, no browser to help. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ForgedRequestIT {
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "/found.xhtml",
            "/index.xhtml",
            "/signin.xhtml",
            "/affairs/list.xhtml",
            "/affairs/publication.xhtml",
            "/affairs/changes.xhtml",
            "/retention/kept.xhtml",
            "/receipt/record.xhtml",
            "/receipt/receipt.xhtml",
            "/receipt/code.xhtml",
            "/ballot/result.xhtml",
            "/auditlog/checkpoint.xhtml",
            "/ballot/board.xhtml",
            "/ballot/receipt.xhtml");
    private static final List<String> FOLDERS_FOR_EVERYBODY = List.of("/signin/", "/organisation/", "/deadline/");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signin.xhtml",
                "/start.xhtml",
                "/suggestion/submit.xhtml",
                "/api/anything",
                "/nowhere",
                "/ballot/poll.xhtml",
                "/ballot/registrar.xhtml",
                "/ballot/trustee.xhtml",
                "/ballot/count.xhtml",
                "/api/polls/AAAABBBBCCCCDD/ballots",
                "/api/polls/AAAABBBBCCCCDD/paper",
                "/api/polls/AAAABBBBCCCCDD/credentials",
                "/api/polls/AAAABBBBCCCCDD/trustee/CERTIFICATE"
            })
    void another_origin_is_refused_everywhere(String path) throws Exception {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var answer = send(path, method, "Origin", "https://evil.example");
            assertTrue(isRefused(answer), method + " " + path + " " + answer.statusCode());
        }
        assertTrue(isRefused(send(path, "POST", "Origin", "null")));
        assertTrue(isRefused(send(path, "POST", "Sec-Fetch-Site", "cross-site")));
        assertTrue(isRefused(send(path, "POST", "Sec-Fetch-Site", "same-site")));
    }

    @Test
    void a_machine_reads_why_in_a_problem_document() throws Exception {
        var answer = send("/api/anything", "POST", "Origin", "https://evil.example");
        assertEquals(403, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        assertTrue(answer.body().contains("Problem.FORGED_REQUEST"), answer.body());
    }

    @Test
    void cookies_without_any_word_on_where_they_come_from_are_refused() throws Exception {
        assertEquals(200, get("/signin.xhtml").statusCode());
        assertFalse(cookies.getCookieStore().getCookies().isEmpty());
        assertTrue(isRefused(send("/signin.xhtml", "POST", "X-Nothing", "here")));
    }

    @Test
    void our_own_pages_pass() throws Exception {
        get("/signin.xhtml");
        assertFalse(isRefused(send("/signin.xhtml", "POST", "Origin", Browser.address())));
        assertFalse(isRefused(send("/signin.xhtml", "POST", "Sec-Fetch-Site", "same-origin")));
    }

    @Test
    void a_form_without_its_view_state_does_nothing() throws Exception {
        get("/signin.xhtml");
        var body = "signIn=signIn&signIn%3Anumber=10001&signIn%3Apassword=demo-demo-demo&signIn%3Ago=x";
        var request = request("/signin.xhtml")
                .header("Origin", Browser.address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        client.send(request, HttpResponse.BodyHandlers.ofString());
        assertTrue(cookies.getCookieStore().getCookies().stream()
                .noneMatch(cookie -> cookie.getName().equals("huisheng-session")));
    }

    @Test
    void every_page_asks_who_it_is_unless_it_is_for_everybody() throws Exception {
        var asked = 0;
        for (var page : pages()) {
            var open = FOR_EVERYBODY.contains(page)
                    || FOLDERS_FOR_EVERYBODY.stream().anyMatch(page::startsWith);
            if (open) continue;
            for (var address : List.of(page, page.replace(".xhtml", ""))) {
                var answer = get(address);
                assertEquals(303, answer.statusCode(), address);
                assertTrue(answer.headers().firstValue("Location").orElse("").startsWith("/signin.xhtml?to="), address);
            }
            asked++;
        }
        assertTrue(asked >= 5, asked + " pages");
    }

    @Test
    void a_machine_that_is_not_signed_in_is_not_sent_to_a_page() throws Exception {
        var answer = get("/api/anything");
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 401, "" + answer.statusCode());
    }

    private static List<String> pages() throws IOException {
        var webapp =
                Path.of("..", "web", "src", "main", "webapp").toAbsolutePath().normalize();
        var found = new ArrayList<String>();
        try (var files = Files.walk(webapp)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> !page.startsWith("/WEB-INF/"))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 403;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String method, String header, String value) throws Exception {
        var request = request(path)
                .header(header, value)
                .method(method, HttpRequest.BodyPublishers.ofString("x=1"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Browser.address() + path));
    }
}
