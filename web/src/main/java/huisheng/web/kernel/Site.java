package huisheng.web.kernel;

import jakarta.servlet.http.HttpServletRequest;

/** Where this application is reached, as whoever asks has it: for what is printed, scanned or read in a feed. */
public final class Site {
    private Site() {}

    /** Scheme, host and context path. */
    public static String of(HttpServletRequest request) {
        return host(request) + request.getContextPath();
    }

    static String host(HttpServletRequest request) {
        var whole = request.getRequestURL();
        whole.setLength(whole.length() - request.getRequestURI().length());
        return whole.toString();
    }
}
