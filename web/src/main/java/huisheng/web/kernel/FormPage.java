package huisheng.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address that the page of a form was opened at. A form goes to its page without the query, which is gone once the page comes
 * again, so each form carries the address ({@link FormNonces}).
 */
public final class FormPage {
    /** Has "token" in it, so that what was typed is never mixed with it. */
    static final String FIELD = "page-token";
    /** Says in an address which files wait for the form; the page is the same without it. */
    public static final String FILES = "files";

    private FormPage() {}

    /** Path and query within the application. */
    public static String of(HttpServletRequest request) {
        return told(request).orElseGet(() -> asked(request));
    }

    /** As the form tells it; empty if it tells of another page or of none. */
    public static Optional<String> told(HttpServletRequest request) {
        var path = path(request);
        return Optional.ofNullable(request.getParameter(FIELD))
                .filter(told -> told.equals(path) || told.startsWith(path + "?"));
    }

    private static String asked(HttpServletRequest request) {
        var query = Stream.ofNullable(request.getQueryString())
                .flatMap(all -> Arrays.stream(all.split("&")))
                .filter(one -> !one.startsWith(FILES + "="))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path(request) : path(request) + "?" + query;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
