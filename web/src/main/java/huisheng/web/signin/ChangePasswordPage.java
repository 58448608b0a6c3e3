package huisheng.web.signin;

import huisheng.signin.AccountDesk;
import huisheng.signin.SecretText;
import huisheng.web.kernel.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Another password. */
@Named
@RequestScoped
public class ChangePasswordPage {
    @Inject
    private AccountDesk desk;

    @Inject
    private CurrentSession session;

    @Inject
    private AccountNews news;

    private String present;
    private String chosen;
    private String again;

    public String change() {
        boolean done = Refusals.done(
                () -> desk.changePassword(new SecretText(present), SecretText.twice(chosen, again), session.id()));
        return done ? news.tell("password.changed") : null;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
