package huisheng.web.signin;

import huisheng.web.attachment.PendingFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page that was asked for before signing in; only ever a page of this house. */
public final class ReturnAddress {
    private static final String START = "/start.xhtml";
    private static final int LONGEST = 2000;
    private static final String LOCAL = "/[A-Za-z0-9._~%!$&'()*+,;=:@?/-]*";

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

    /** Path and query of a request, to come back to by GET. */
    static String of(HttpServletRequest request, boolean withQuery) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        return withQuery && query != null ? path + "?" + query : path;
    }

    /** The page of a form that could not be sent: the files that were chosen for it wait there. */
    static String ofForm(HttpServletRequest request, boolean withQuery) {
        var address = of(request, withQuery);
        var files = PendingFiles.again(request);
        return files == null ? address : address + (address.contains("?") ? "&" : "?") + files;
    }

    static String asParameter(String address) {
        return "to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
