package huisheng.web.roll;

import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.roll.RollDesk;
import huisheng.roll.RollId;
import huisheng.roll.RollLine;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Frozen rolls, for those who keep them. */
@Named
@RequestScoped
public class RollsPage {
    private static final String HERE = "/roll/rolls.xhtml?faces-redirect=true";

    @Inject
    private RollDesk desk;

    @Inject
    private Clock clock;

    private List<OrganisationCard> organisations;
    private List<RollLine> lines;
    private long organisation;
    private String purpose;
    private LocalDate cutOff;
    private boolean untouched;

    @PostConstruct
    void begin() {
        cutOff = clock.today();
    }

    public List<OrganisationCard> organisations() {
        if (organisations == null) organisations = desk.organisations();
        return organisations;
    }

    public List<RollLine> lines() {
        if (lines == null) lines = desk.list();
        return lines;
    }

    public String nameOf(OrganisationId id, String language) {
        return organisations().stream()
                .filter(card -> card.id().equals(id))
                .map(card -> card.nameIn(language))
                .findFirst()
                .orElseThrow();
    }

    public String freeze() {
        boolean done = Refusals.done(() -> desk.freeze(new OrganisationId(organisation), purpose, cutOff));
        if (done) Outcome.say("roll", "rolls.frozen");
        return done ? HERE : null;
    }

    public String check(long id) {
        if (!Refusals.done(() -> untouched = desk.isUntouched(new RollId(id)))) return null;
        Outcome.say("roll", untouched ? "rolls.untouched" : "rolls.touched");
        return HERE;
    }

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public LocalDate getCutOff() {
        return cutOff;
    }

    public void setCutOff(LocalDate cutOff) {
        this.cutOff = cutOff;
    }
}
