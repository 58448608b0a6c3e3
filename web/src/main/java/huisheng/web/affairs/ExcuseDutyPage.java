package huisheng.web.affairs;

import huisheng.affairs.AffairsReason;
import huisheng.affairs.Catalogue;
import huisheng.affairs.CountersignDesk;
import huisheng.affairs.Duty;
import huisheng.affairs.PublicationDesk;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The chair says in public why something of the catalogue is not published in a period. */
@Named
@ViewScoped
public class ExcuseDutyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PublicationDesk published;

    @Inject
    private CountersignDesk desk;

    private long union;
    private String category;
    private String from;
    private String reason;
    private Duty duty;

    /** @throws Refused NO_SUCH_DUTY, NO_SUCH_CATEGORY */
    public void load() {
        var item = Catalogue.item(category);
        duty = published.duties(new OrganisationId(union)).stream()
                .filter(one -> one.item().equals(item)
                        && one.period().from().toString().equals(from)
                        && one.state().isOpen())
                .findFirst()
                .orElseThrow(() -> new Refused(AffairsReason.NO_SUCH_DUTY));
    }

    public String excuse() {
        var firstOn = duty.period().from();
        if (!Refusals.done(() -> desk.excuse(new OrganisationId(union), category, firstOn, reason))) return null;
        Outcome.say("affairs", "duty.excused");
        return "/affairs/desk.xhtml?faces-redirect=true&show=DUTIES";
    }

    public Duty duty() {
        return duty;
    }

    public long getUnion() {
        return union;
    }

    public void setUnion(long union) {
        this.union = union;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
