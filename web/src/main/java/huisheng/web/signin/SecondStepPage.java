package huisheng.web.signin;

import huisheng.signin.SignInDesk;
import huisheng.web.kernel.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The six digits of the app, or a recovery code. */
@Named
@RequestScoped
public class SecondStepPage {
    @Inject
    private SignInDesk desk;

    @Inject
    private AtTheDoor door;

    private String code;

    /** Nobody comes here by the address alone. */
    public void check() {
        if (door.halfWay() == null) AtTheDoor.redirect("/signin.xhtml");
    }

    public void enter() {
        Refusals.done(() -> door.go(desk.secondFactor(door.halfWay(), code, AtTheDoor.visitor()), null));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
