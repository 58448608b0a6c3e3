package huisheng.web.signin;

import huisheng.signin.SignInDesk;
import huisheng.web.kernel.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the door for identity providers leads: with a valid pass straight on, without one it says why not. */
@Named
@RequestScoped
public class ArrivePage {
    @Inject
    private SignInDesk desk;

    @Inject
    private AtTheDoor door;

    public void arrive() {
        var pass = Cookies.pass(AtTheDoor.request());
        Refusals.done(() -> door.go(desk.arrive(pass, AtTheDoor.visitor()), null));
    }
}
