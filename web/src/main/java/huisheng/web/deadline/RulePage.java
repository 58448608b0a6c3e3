package huisheng.web.deadline;

import huisheng.deadline.DayUnit;
import huisheng.deadline.DeadlineDesk;
import huisheng.deadline.DeadlineReason;
import huisheng.deadline.Rule;
import huisheng.deadline.RuleDesk;
import huisheng.deadline.RuleEdition;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One rule of a union with the values it had; its chair confirms the value or sets the union's own. */
@Named
@ViewScoped
public class RulePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DeadlineDesk desk;

    @Inject
    private RuleDesk chair;

    @Inject
    private OrganisationDesk organisations;

    private long id;
    private String key;
    private OrganisationCard union;
    private Rule rule;
    private ArrayList<RuleEdition> editions = new ArrayList<>();
    private boolean editable;
    private String confirmedBy;
    private int amount;
    private DayUnit unit;
    private String cite;

    /** @throws Refused NO_SUCH_ORGANISATION, NO_SUCH_RULE */
    public void load() {
        var organisation = new OrganisationId(id);
        union = organisations.read(organisation);
        rule = desk.rule(organisation, read());
        editions = new ArrayList<>(desk.editions(organisation, rule.key()));
        editable = RulesPage.isOfficer() && chair.mayEdit(organisation);
        amount = rule.amount();
        unit = rule.unit();
    }

    private RuleKey read() {
        try {
            return new RuleKey(key);
        } catch (IllegalArgumentException e) {
            throw new Refused(DeadlineReason.NO_SUCH_RULE);
        }
    }

    public OrganisationCard union() {
        return union;
    }

    public Rule rule() {
        return rule;
    }

    /** The union's own values, the latest first. */
    public List<RuleEdition> editions() {
        return editions;
    }

    /** Whether the reader is the chair. */
    public boolean isEditable() {
        return editable;
    }

    public DayUnit[] units() {
        return DayUnit.values();
    }

    public String confirm() {
        return done(() -> chair.confirm(union.id(), rule.key(), confirmedBy), "rule.confirm.done");
    }

    public String set() {
        return done(() -> chair.set(union.id(), rule.key(), amount, unit, cite), "rule.set.done");
    }

    private String done(Refusals.Act act, String words) {
        if (!Refusals.done(act)) return null;
        Outcome.say("deadline", words);
        return "/deadline/rule.xhtml?faces-redirect=true&id=" + id + "&rule=" + key;
    }

    public String getConfirmedBy() {
        return confirmedBy;
    }

    public void setConfirmedBy(String confirmedBy) {
        this.confirmedBy = confirmedBy;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    public DayUnit getUnit() {
        return unit;
    }

    public void setUnit(DayUnit unit) {
        this.unit = unit;
    }

    public String getCite() {
        return cite;
    }

    public void setCite(String cite) {
        this.cite = cite;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
