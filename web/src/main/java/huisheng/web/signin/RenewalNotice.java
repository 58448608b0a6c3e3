package huisheng.web.signin;

import huisheng.signin.AccountDesk;
import huisheng.signin.RenewalDesk;
import huisheng.signin.RenewalNote;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is said elsewhere about renewed second factors: to the member whose it was, and to who is to confirm one. */
@Named
@RequestScoped
public class RenewalNotice {
    @Inject
    private AccountDesk account;

    @Inject
    private RenewalDesk desk;

    private RenewalNote note;
    private boolean asked;
    private Long toConfirm;

    /** Null if nothing happened to the reader's own within the last weeks. */
    public RenewalNote note() {
        if (!asked) note = account.renewal().orElse(null);
        asked = true;
        return note;
    }

    /** Of officers only: how many the reader may confirm. */
    public long toConfirm() {
        if (toConfirm == null)
            toConfirm =
                    desk.waiting().stream().filter(line -> line.mayConfirm()).count();
        return toConfirm;
    }
}
