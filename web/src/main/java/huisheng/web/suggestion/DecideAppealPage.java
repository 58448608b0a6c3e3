package huisheng.web.suggestion;

import huisheng.kernel.Refused;
import huisheng.suggestion.AppealDesk;
import huisheng.suggestion.AppealSheet;
import huisheng.suggestion.SuggestionId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The committee above looks at a hidden text and decides, with a reason that its author reads. */
@Named
@ViewScoped
public class DecideAppealPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AppealDesk desk;

    private long id;
    private AppealSheet sheet;
    private Boolean lift;
    private String reason;

    public void load() {
        sheet = desk.read(new SuggestionId(id));
    }

    public String decide() {
        if (!Refusals.done(this::decideNow)) {
            readAgain();
            return null;
        }
        Outcome.say("suggestion", lift ? "appeal.lifted.outcome" : "appeal.upheld.outcome");
        return "/suggestion/appeals.xhtml?faces-redirect=true";
    }

    private void decideNow() {
        if (lift) desk.lift(sheet.line().id(), sheet.version(), reason);
        else desk.uphold(sheet.line().id(), sheet.version(), reason);
    }

    // After a refusal the page shows how things stand now, and what was typed is still there.
    private void readAgain() {
        try {
            load();
        } catch (Refused gone) {
            Refusals.show(gone);
        }
    }

    public AppealSheet sheet() {
        return sheet;
    }

    public String number() {
        return Long.toString(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Boolean getLift() {
        return lift;
    }

    public void setLift(Boolean lift) {
        this.lift = lift;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
