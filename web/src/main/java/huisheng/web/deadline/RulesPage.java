package huisheng.web.deadline;

import huisheng.deadline.DeadlineDesk;
import huisheng.deadline.PackCard;
import huisheng.deadline.Rule;
import huisheng.deadline.RuleDesk;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** All rules that a union promises by, for everybody; its chair chooses whose pack they come from. */
@Named
@ViewScoped
public class RulesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DeadlineDesk desk;

    @Inject
    private RuleDesk chair;

    @Inject
    private OrganisationDesk organisations;

    private long id;
    private OrganisationCard union;
    private PackCard pack;
    private String chosen;
    private boolean editable;
    private ArrayList<Rule> rules = new ArrayList<>();

    public void load() {
        var organisation = new OrganisationId(id);
        union = organisations.read(organisation);
        pack = desk.pack(organisation);
        chosen = pack.code();
        rules = new ArrayList<>(desk.rules(organisation));
        editable = isOfficer() && chair.mayEdit(organisation);
    }

    static boolean isOfficer() {
        return FacesContext.getCurrentInstance().getExternalContext().isUserInRole("officer");
    }

    public OrganisationCard union() {
        return union;
    }

    public PackCard pack() {
        return pack;
    }

    public List<Rule> rules() {
        return rules;
    }

    public long unconfirmed() {
        return rules.stream().filter(rule -> !rule.confirmed()).count();
    }

    /** Whether the reader is the chair. */
    public boolean isEditable() {
        return editable;
    }

    public List<SelectItem> packs(String language) {
        return desk.packs().stream()
                .map(one -> new SelectItem(one.code(), one.nameIn(language)))
                .toList();
    }

    public String choose() {
        if (!Refusals.done(() -> chair.choosePack(union.id(), chosen))) return null;
        Outcome.say("deadline", "rules.pack.done");
        return "/deadline/rules.xhtml?faces-redirect=true&id=" + id;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
