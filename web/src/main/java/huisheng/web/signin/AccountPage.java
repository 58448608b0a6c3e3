package huisheng.web.signin;

import huisheng.signin.AccountDesk;
import huisheng.signin.AccountStanding;
import huisheng.web.kernel.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A member's own account: password, second factor, and where they are signed in. */
@Named
@RequestScoped
public class AccountPage {
    @Inject
    private AccountDesk desk;

    @Inject
    private CurrentSession session;

    @Inject
    private AccountNews news;

    private AccountStanding standing;

    public AccountStanding standing() {
        if (standing == null) standing = desk.standing(session.id());
        return standing;
    }

    public String end(long other) {
        boolean done = Refusals.done(() -> desk.end(other));
        return done ? news.tell("sessions.oneEnded") : null;
    }

    public void signOutEverywhere() {
        desk.signOutEverywhere();
        SignInPage.leave();
    }

    public String signOutElsewhere() {
        desk.signOutElsewhere(session.id());
        return news.tell("sessions.othersEnded");
    }
}
