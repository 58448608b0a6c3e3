package huisheng.web.signin;

import huisheng.signin.Present;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A refused page does not stay closed to an officer whose second factor is missing: it leads to setting one. */
@WebFilter(urlPatterns = "/WEB-INF/error/*", dispatcherTypes = DispatcherType.ERROR)
public class SecondFactorFirst extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean refused = response.getStatus() == HttpServletResponse.SC_FORBIDDEN;
        boolean due = CurrentSession.of(request).map(Present::secondFactorDue).orElse(false);
        if (refused && due) lead(request, response);
        else chain.doFilter(request, response);
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var back = asked.substring(request.getContextPath().length());
        Redirection.to(request, response, "/account/secondfactor.xhtml?" + ReturnAddress.asParameter(back));
    }
}
