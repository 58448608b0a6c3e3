package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to the browser, whoever gives it: a page, a file, a resource, an error of the server itself. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HeadersIT {
    private static final String PAGES = "/,/signin.xhtml,/start.xhtml";
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"([^\"#]*/jakarta.faces.resource/[^\"#]*)");
    private static final Pattern STYLE = Pattern.compile("href=\"([^\"]*/jakarta.faces.resource/[^\"]*)\"");

    @Test
    void every_answer_carries_the_security_headers() throws Exception {
        var visitor = Http.visitor();
        for (var path : (PAGES
                        + ",/api,/api/suggestions,/api/nothing,/openapi,/favicon.svg,/nothing,/broken,/api/broken")
                .split(",")) assertGuarded(path, visitor.get(path));
        assertGuarded("a style sheet", visitor.get(styleSheet(visitor)));
    }

    @Test
    void a_page_allows_scripts_by_the_nonce_of_this_answer_and_by_nothing_looser() throws Exception {
        var first = policy(Http.visitor().get("/signin.xhtml"));
        var second = policy(Http.visitor().get("/signin.xhtml"));
        assertThat(first).containsPattern("script-src 'self' 'nonce-[^']{16,}'");
        assertThat(scripts(first))
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval")
                .doesNotContain("*");
        assertThat(scripts(first)).isNotEqualTo(scripts(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/openapi", "/favicon.svg"})
    void what_is_no_page_runs_only_files_of_ours(String path) throws Exception {
        var policy = policy(Http.visitor().get(path));
        assertThat(policy)
                .contains("default-src 'self'")
                .doesNotContain("unsafe")
                .doesNotContain("nonce");
    }

    @Test
    void over_plain_http_nothing_is_said_about_https() throws Exception {
        assertThat(Http.visitor().get("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void cookies_are_out_of_reach_of_scripts_and_of_other_sites() throws Exception {
        var cookies = Http.visitor().get("/signin.xhtml").headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsPattern("SameSite=(Lax|Strict)"));
    }

    @Test
    void what_members_read_is_not_kept_and_files_of_the_look_are() throws Exception {
        var visitor = Http.visitor();
        assertThat(visitor.get("/start.xhtml").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(visitor.get("/api/suggestions").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(visitor.get(styleSheet(visitor)).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age"));
    }

    @Test
    void every_file_of_the_look_has_the_version_of_its_content_in_its_address() throws Exception {
        var visitor = Http.visitor();
        var pages = visitor.get("/signin.xhtml").body()
                + Http.member("10001", SignIn.PASSWORD).get("/start.xhtml").body();
        var files = FILE.matcher(pages)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThan(6).allMatch(file -> file.matches(".*[?&]v=[0-9a-zA-Z.]+"));
        var sheet = files.stream()
                .filter(file -> file.contains("tokens.css"))
                .findFirst()
                .orElseThrow();
        var content = visitor.get(sheet).body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var digest = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(sheet).endsWith("v=" + digest.substring(0, 16));
    }

    @Test
    void only_the_public_description_of_the_interface_may_be_read_by_pages_of_other_sites() throws Exception {
        var visitor = Http.visitor();
        for (var path : List.of("/", "/signin.xhtml", "/api", "/api/suggestions", "/api/organisations", "/favicon.svg"))
            assertThat(shared(visitor.get(path, "Origin", "https://elsewhere.example")))
                    .as(path)
                    .isEmpty();
        var description = visitor.get("/openapi", "Origin", "https://elsewhere.example");
        assertThat(shared(description)).containsExactly("*");
        // Nobody's name is in it: it says the same to a member as to a stranger.
        var member = Http.member("10001", SignIn.PASSWORD)
                .get("/openapi?format=JSON")
                .body();
        assertThat(member).isEqualTo(visitor.get("/openapi?format=JSON").body()).doesNotContain("10001", "王秀英");
    }

    @Test
    void the_server_does_not_say_what_it_is() throws Exception {
        var headers = Http.visitor().get("/").headers();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    private static List<String> shared(HttpResponse<String> answer) {
        return answer.headers().allValues("Access-Control-Allow-Origin");
    }

    private static void assertGuarded(String path, HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy")).as(path).hasSize(1);
        assertThat(policy(answer)).as(path).contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
        assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("same-origin");
        assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).as(path).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).as(path).containsExactly("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                .as(path)
                .contains("camera=()", "geolocation=()");
    }

    private static String policy(HttpResponse<String> answer) {
        return String.join("", answer.headers().allValues("Content-Security-Policy"));
    }

    private static String scripts(String policy) {
        return policy.substring(policy.indexOf("script-src"));
    }

    private static String styleSheet(Http visitor) throws Exception {
        var link = STYLE.matcher(visitor.get("/signin.xhtml").body());
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
