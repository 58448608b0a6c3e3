package huisheng.web.signin;

import huisheng.signin.Entered;
import huisheng.signin.HalfWay;
import huisheng.signin.Progress;
import huisheng.signin.Visitor;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;

/** How far this browser has come: between password and second factor, and where to go afterwards. */
@SessionScoped
public class AtTheDoor implements Serializable {
    private static final long serialVersionUID = 1L;

    private HalfWay halfWay;
    private String to;

    HalfWay halfWay() {
        return halfWay;
    }

    static Visitor visitor() {
        return Visitors.of(request());
    }

    static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Remembered here too, because the way through an identity provider loses the query of the address. */
    void comesFor(String asked) {
        to = asked;
    }

    /** @param asked the page to open at the end; null keeps what was asked before */
    void go(Progress progress, String asked) {
        if (ReturnAddress.isLocal(asked)) to = asked;
        ContainerSession.renew(request());
        if (progress instanceof HalfWay half) secondFactorDue(half);
        if (progress instanceof Entered entered) enter(entered);
    }

    private void secondFactorDue(HalfWay half) {
        halfWay = half;
        redirect("/signin/code.xhtml");
    }

    private void enter(Entered entered) {
        halfWay = null;
        Cookies.setSession(request(), response(), entered.session());
        Cookies.setBrowser(request(), response(), entered.browser());
        var page = ReturnAddress.orStart(to);
        to = null;
        redirect(entered.secondFactorDue() ? "/account/secondfactor.xhtml?" + ReturnAddress.asParameter(page) : page);
    }

    static void redirect(String page) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
