package huisheng.web.signin;

import huisheng.signin.ProviderDesk;
import huisheng.signin.SecretToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The two cookies of signing in: the session, gone with the browser, and the browser's own token. Neither can be read
 * by scripts nor travels with what another site sends; over TLS they carry the {@code __Host-} prefix (RFC 6265bis
 * section 4.1.3.2), so that nobody can plant them from a neighbouring name.
 */
final class Cookies {
    private static final String SESSION = "huisheng-session";
    private static final String BROWSER = "huisheng-browser";
    private static final Duration YEAR = Duration.ofDays(365);

    private Cookies() {}

    static Optional<SecretToken> session(HttpServletRequest request) {
        return read(request, SESSION);
    }

    static Optional<SecretToken> browser(HttpServletRequest request) {
        return read(request, BROWSER);
    }

    /** What the door for identity providers gave (huisheng.sso). */
    static Optional<SecretToken> pass(HttpServletRequest request) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(cookie -> cookie.getName().equals(ProviderDesk.PASS_COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(SecretToken::of);
    }

    static void setSession(HttpServletRequest request, HttpServletResponse response, SecretToken token) {
        write(request, response, SESSION, token.forCookie(), "");
    }

    static void setBrowser(HttpServletRequest request, HttpServletResponse response, SecretToken token) {
        write(request, response, BROWSER, token.forCookie(), "; Max-Age=" + YEAR.toSeconds());
    }

    static void dropSession(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, SESSION, "", "; Max-Age=0");
    }

    private static Optional<SecretToken> read(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return Optional.empty();
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(named(request, name)))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(SecretToken::of);
    }

    // By hand: the container drops the SameSite attribute that web.xml or Cookie.setAttribute ask for.
    private static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, String age) {
        response.addHeader(
                "Set-Cookie",
                named(request, name) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                        + (request.isSecure() ? "; Secure" : "") + age);
    }

    private static String named(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
