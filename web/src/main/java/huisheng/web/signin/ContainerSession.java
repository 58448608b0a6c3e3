package huisheng.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The container's session holds the state of pages, nothing else; still it must not be shared. It belongs to one signed-in
 * session, gets a new id when it first does, and ends with it.
 */
final class ContainerSession {
    private static final String BELONGS_TO = "huisheng.session";

    private ContainerSession() {}

    /** Before anything reads the container's session. */
    static void bind(HttpServletRequest request, Optional<Long> present) {
        var session = request.getSession(false);
        if (session == null) return;
        var owner = session.getAttribute(BELONGS_TO);
        if (owner != null && !owner.equals(present.orElse(null))) session.invalidate();
        else if (owner == null && present.isPresent()) belong(request, present.get());
    }

    private static void belong(HttpServletRequest request, long session) {
        request.changeSessionId();
        request.getSession().setAttribute(BELONGS_TO, session);
    }

    /** At each step through the door: what was known of the old id is worth nothing. */
    static void renew(HttpServletRequest request) {
        if (request.getSession(false) != null) request.changeSessionId();
    }
}
