package huisheng.web.signin;

import huisheng.kernel.Refused;
import huisheng.signin.SignInDesk;
import huisheng.signin.SignedIn;
import huisheng.web.kernel.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Number and password. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignInDesk desk;

    @Inject
    private SecurityContext security;

    @Inject
    private FacesContext faces;

    private String number;
    private String password;

    public void signIn() throws IOException {
        SignedIn proof;
        try {
            proof = desk.signIn(number, password.toCharArray());
        } catch (Refused refused) {
            Refusals.show(refused);
            return;
        }
        enter(proof);
    }

    private void enter(SignedIn proof) throws IOException {
        var external = faces.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        request.getSession();
        request.changeSessionId();
        var status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(proof));
        if (status == AuthenticationStatus.SEND_CONTINUE) faces.responseComplete();
        if (status == AuthenticationStatus.SUCCESS)
            external.redirect(external.getRequestContextPath() + "/start.xhtml");
    }

    public String signOut() throws ServletException {
        ((HttpServletRequest) faces.getExternalContext().getRequest()).logout();
        faces.getExternalContext().invalidateSession();
        return "/signin.xhtml?faces-redirect=true";
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
}
