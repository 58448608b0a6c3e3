package huisheng.sso;

import huisheng.kernel.Refused;
import huisheng.signin.ProviderDesk;
import huisheng.signin.SecretToken;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Behind the server's own OpenID Connect mechanism: who comes here has a token that the server has checked. The claim that
 * holds the member number is handed to the desk, and the browser goes on to the sign-in pages with a pass for one minute,
 * in a cookie, never in an address.
 */
@WebServlet("/*")
public class ProviderDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ARRIVE = "/signin/arrive.xhtml";

    @EJB(lookup = "java:global/huisheng/ejb/ProviderDesk!huisheng.signin.ProviderDesk")
    private ProviderDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var context = (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
        if (context == null || context.getIDToken() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        arrive(request, response, context.getIDToken());
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response, IDToken token) throws IOException {
        try {
            var pass = desk.arrived(token.getIssuer(), token.getSubject(), token.getClaimValueAsString(claim()));
            response.addHeader("Set-Cookie", cookie(request, pass));
        } catch (Refused refused) {
            // The page says so; it finds no pass.
            log("An account of the identity provider belongs to no member");
        }
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ARRIVE);
    }

    private static String cookie(HttpServletRequest request, SecretToken pass) {
        return ProviderDesk.PASS_COOKIE + "=" + pass.forCookie() + "; Path=" + ARRIVE
                + "; Max-Age=60; HttpOnly; SameSite=Lax" + (request.isSecure() ? "; Secure" : "");
    }

    /** Which claim of the ID token is the member number; it must be one that people cannot change themselves. */
    private static String claim() {
        var environment = System.getenv("HUISHENG_OIDC_CLAIM");
        return System.getProperty("huisheng.oidc.claim", environment == null ? "member_number" : environment);
    }
}
