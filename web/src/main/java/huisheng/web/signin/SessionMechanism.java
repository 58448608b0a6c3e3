package huisheng.web.signin;

import huisheng.signin.Present;
import huisheng.signin.SessionDesk;
import huisheng.web.kernel.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Asks the register of sessions at every request who it is and what they may do now. Nothing about the identity lives in
 * the container's session, so any server answers any request, and an end or an office counts from the next request on.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private SessionDesk desk;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isStatic(request)) return context.doNothing();
        var present = Cookies.session(request).flatMap(desk::present);
        ContainerSession.bind(request, present.map(Present::session));
        try {
            if (present.isPresent()) return known(present.get(), request, response, context);
            return context.isProtected() ? stranger(request, response) : context.doNothing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuthenticationStatus known(
            Present present, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        CurrentSession.set(request, present);
        Reader.keepsTo(request, present.language());
        // What members read is not left behind in a shared browser.
        response.setHeader("Cache-Control", "no-store");
        return context.notifyContainerAboutLogin(Long.toString(present.member().value()), present.roles());
    }

    private static AuthenticationStatus stranger(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean ended = Cookies.session(request).isPresent();
        if (ended) Cookies.dropSession(request, response);
        if (Problem.isForMachine(request)) Problem.NOT_SIGNED_IN.answer(request, response);
        else if (OwnSite.isForged(request)) Problem.FORGED_REQUEST.answer(request, response);
        else redirect(request, response, ended);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, boolean ended)
            throws IOException {
        boolean asks = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        var back = ReturnAddress.asParameter(asks ? ReturnAddress.of(request) : ReturnAddress.ofForm(request));
        if (!asks) Unsent.keep(request);
        var page = asks && !ended ? "/signin.xhtml?" + back : "/signin/ended.xhtml?" + back;
        Redirection.to(request, response, page);
    }

    private static boolean isStatic(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + FACES_RESOURCES);
    }
}
