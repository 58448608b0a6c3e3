package huisheng.web.signin;

import huisheng.web.attachment.PendingFiles;
import huisheng.web.kernel.FormPage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** The page that was asked for before signing in; only ever a page of this house. */
public final class ReturnAddress {
    private static final String START = "/start.xhtml";
    private static final int LONGEST = 2000;
    private static final String LOCAL = "/[A-Za-z0-9._~%!$&'()*+,;=:@?/-]*";

    private static final Pattern STOOD = Pattern.compile("https?://[^/]+(?<path>/[^?]*)(?<query>([?].*)?)");

    private ReturnAddress() {}

    /** The address if it is a path of this house, else the start page. */
    static String orStart(String asked) {
        return isLocal(asked) ? asked : START;
    }

    static boolean isLocal(String asked) {
        return asked != null
                && asked.length() <= LONGEST
                && asked.matches(LOCAL)
                && !asked.startsWith("//")
                && !asked.startsWith("/signin")
                && !asked.contains("/../");
    }

    /** Path and query of a request that asks, to come back to. */
    static String of(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** The page of a form that could not be sent, as it was opened: the files that were chosen for it wait there. */
    static String ofForm(HttpServletRequest request) {
        var withFiles = PendingFiles.again(request);
        return withFiles == null ? FormPage.told(request).orElseGet(() -> sentFrom(request)) : withFiles;
    }

    // A form that does not tell its page goes to it without the query; the browser says in Referer where it stood (RFC
    // 9110,
    // 10.1.3).
    private static String sentFrom(HttpServletRequest request) {
        var path = path(request);
        var stood = STOOD.matcher(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
        boolean here = stood.matches() && stood.group("path").equals(request.getRequestURI());
        return here ? path + stood.group("query") : path;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static String asParameter(String address) {
        return "to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
