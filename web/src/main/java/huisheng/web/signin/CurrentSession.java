package huisheng.web.signin;

import huisheng.kernel.Refused;
import huisheng.signin.Present;
import huisheng.signin.SignInReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who stands behind this request. */
@Named
@RequestScoped
public class CurrentSession {
    private static final String KEY = Present.class.getName();

    @Inject
    private HttpServletRequest request;

    static void set(HttpServletRequest request, Present present) {
        request.setAttribute(KEY, present);
    }

    static Optional<Present> of(HttpServletRequest request) {
        return Optional.ofNullable((Present) request.getAttribute(KEY));
    }

    public boolean isSignedIn() {
        return of(request).isPresent();
    }

    /** Holds an office and has passed a second factor. */
    public boolean isOfficer() {
        return of(request)
                .map(present -> present.roles().contains(Present.OFFICER))
                .orElse(false);
    }

    /** Holds an office, but no officers' page opens before a second factor is set. */
    public boolean isSecondFactorDue() {
        return of(request).map(Present::secondFactorDue).orElse(false);
    }

    long id() {
        return of(request).map(Present::session).orElseThrow(() -> new Refused(SignInReason.SIGN_IN_AGAIN));
    }
}
