package huisheng.web.signin;

import huisheng.signin.ActivationSlip;
import huisheng.signin.RenewalDesk;
import huisheng.signin.RenewalId;
import huisheng.signin.RenewalLine;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A second person confirms that somebody has lost the second factor, and gets the slip to hand over. */
@Named
@ViewScoped
public class RenewalsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private RenewalDesk desk;

    private ArrayList<RenewalLine> waiting;
    private ActivationSlip slip;

    public List<RenewalLine> waiting() {
        if (waiting == null) waiting = new ArrayList<>(desk.waiting());
        return waiting;
    }

    /** One at a time: whoever pressed twice still gets the slip. */
    public synchronized void confirm(RenewalId id) {
        if (slip != null) return;
        Refusals.done(() -> slip = desk.confirm(id));
    }

    public String decline(RenewalId id) {
        if (!Refusals.done(() -> desk.decline(id))) return null;
        Outcome.say("signin", "renewal.declined");
        return "/activation/renewals.xhtml?faces-redirect=true";
    }

    /** Null until one was confirmed here. */
    public ActivationSlip slip() {
        return slip;
    }

    public String address() {
        return SignInAddress.of(AtTheDoor.request());
    }
}
