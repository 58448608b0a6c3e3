package huisheng.web.signin;

import huisheng.signin.AccountDesk;
import huisheng.signin.AccountStanding;
import huisheng.signin.Pairing;
import huisheng.signin.SecondFactorDesk;
import huisheng.signin.SecretText;
import huisheng.web.kernel.QrCode;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The second factor, step by step: prove oneself, scan, type the first code, put the recovery codes away. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Where on the way the page stands. */
    public enum Step {
        STANDS,
        BEGIN,
        SCAN,
        CODES
    }

    @Inject
    private SecondFactorDesk desk;

    @Inject
    private AccountDesk account;

    @Inject
    private CurrentSession session;

    @Inject
    private AccountNews news;

    private Step step;
    private String to;
    private String password;
    private String code;
    private List<String> recoveryCodes = List.of();

    public Step step() {
        if (step == null) step = standing().hasSecondFactor() ? Step.STANDS : Step.BEGIN;
        return step;
    }

    public AccountStanding standing() {
        return account.standing(session.id());
    }

    public void begin() {
        Refusals.done(() -> {
            desk.propose(new SecretText(password));
            step = Step.SCAN;
        });
        password = null;
    }

    public void beginAnew() {
        Refusals.done(() -> {
            desk.proposeAnother(code);
            step = Step.SCAN;
        });
        code = null;
    }

    public void confirm() {
        Refusals.done(() -> {
            var paired = desk.confirm(code, session.id());
            Cookies.setSession(AtTheDoor.request(), AtTheDoor.response(), paired.session());
            show(paired.recoveryCodes());
        });
        code = null;
    }

    public void newRecoveryCodes() {
        Refusals.done(() -> show(desk.newRecoveryCodes(code)));
        code = null;
    }

    public String remove() {
        boolean done = Refusals.done(() -> desk.remove(code));
        return done ? news.tell("secondFactor.removed") : null;
    }

    /** After the recovery codes were put away. */
    public void goOn() {
        AtTheDoor.redirect(ReturnAddress.orStart(to));
    }

    public List<String> recoveryCodes() {
        return recoveryCodes;
    }

    public String words() {
        return desk.proposed().map(Pairing::inWords).orElse("");
    }

    public String picture() {
        return desk.proposed().map(Pairing::uri).map(QrCode::dataUri).orElse("");
    }

    /** On a telephone, opens the app by a touch. */
    public String uri() {
        return desk.proposed().map(Pairing::uri).orElse("");
    }

    private void show(List<String> codes) {
        recoveryCodes = List.copyOf(codes);
        step = Step.CODES;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = ReturnAddress.isLocal(to) ? to : null;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
