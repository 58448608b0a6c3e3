package huisheng.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Whether a request that changes something was started by one of our own pages. A browser says so in Sec-Fetch-Site
 * (W3C Fetch Metadata) or, over plain HTTP, in Origin (RFC 6454). Where both are missing it is no browser of today: such
 * a request passes only without cookies, when there is nothing to forge with.
 */
final class OwnSite {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OwnSite() {}

    static boolean isForged(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) return false;
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        if (site != null && !OURS.contains(site)) return true;
        if (origin != null) return site == null && !origin.equals(own(request));
        return site == null && request.getCookies() != null;
    }

    private static String own(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
