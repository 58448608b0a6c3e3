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

    /** Name of the request attribute. */
    public static final String NUMBER = "incident";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException {
        try {
            rest.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            request.setAttribute(NUMBER, Incident.record(thrown, request.getServletPath()));
            if (!response.isCommitted()) response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
