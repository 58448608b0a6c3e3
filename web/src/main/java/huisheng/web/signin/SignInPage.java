package huisheng.web.signin;

import huisheng.signin.SecretText;
import huisheng.signin.SessionDesk;
import huisheng.signin.SignInDesk;
import huisheng.web.kernel.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Number and password. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignInDesk desk;

    @Inject
    private SessionDesk sessions;

    @Inject
    private AtTheDoor door;

    private String number;
    private String password;
    private String to;

    public void signIn() {
        Refusals.done(() -> door.go(desk.signIn(number, new SecretText(password), AtTheDoor.visitor()), to));
    }

    public void signOut() {
        Cookies.session(AtTheDoor.request()).ifPresent(sessions::signOut);
        leave();
    }

    static void leave() {
        Cookies.dropSession(AtTheDoor.request(), AtTheDoor.response());
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        AtTheDoor.redirect("/signin/out.xhtml");
    }

    /** What the union calls its identity provider, or null if there is none (docs/operations-oidc.md). */
    public String providerName() {
        return System.getProperty("huisheng.oidc.name", System.getenv("HUISHENG_OIDC_NAME"));
    }

    public String providerAddress() {
        return "/sso/";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = ReturnAddress.isLocal(to) ? to : null;
        if (this.to != null) door.comesFor(this.to);
    }
}
