package huisheng.web.signin;

import huisheng.signin.SecretText;
import huisheng.signin.SignInDesk;
import huisheng.web.kernel.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** First sign-in, or a forgotten password: the code from the slip and a password of one's own. */
@Named
@RequestScoped
public class ActivatePage {
    @Inject
    private SignInDesk desk;

    @Inject
    private AtTheDoor door;

    private String number;
    private String code;
    private String password;
    private String again;

    public void activate() {
        Refusals.done(() ->
                door.go(desk.activate(number, code, SecretText.twice(password, again), AtTheDoor.visitor()), null));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
