package huisheng.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page that breaks: 500 with an incident number, which the error page finds as the request attribute {@code incident}. */
@WebFilter("/*")
public class IncidentFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Bytes that a form may bring with its files, as in web.xml; what is larger is not read and is no mistake of ours. */
    public static final long MOST_AT_ONCE = 50L << 20;

    /** Name of the request attribute. */
    public static final String NUMBER = "incident";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException {
        try {
            rest.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            if (response.isCommitted()) Incident.record(thrown, request.getServletPath());
            else if (request.getContentLengthLong() > MOST_AT_ONCE)
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            else broken(request, response, thrown);
        }
    }

    private static void broken(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        request.setAttribute(NUMBER, Incident.record(thrown, request.getServletPath()));
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
