package huisheng.web.suggestion;

import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.suggestion.TemplateCard;
import huisheng.suggestion.TemplateDesk;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The templates of the committees in which one sits: written, changed, thrown away. */
@Named
@ViewScoped
public class AnswerTemplatesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private TemplateDesk desk;

    @Inject
    private OrganisationDesk organisations;

    private List<Written> templates;
    private List<OrganisationCard> committees;
    private long committee;
    private String title;
    private String text;

    /** A template in its form. */
    public static class Written implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long id;
        private String title;
        private String text;

        Written(TemplateCard card) {
            id = card.id();
            title = card.title();
            text = card.text();
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    public void load() {
        templates = new ArrayList<>(desk.mine().stream().map(Written::new).toList());
        committees = desk.committees().stream().map(organisations::read).toList();
        if (!committees.isEmpty()) committee = committees.get(0).id().value();
    }

    public String add() {
        return said("templates.outcome", () -> desk.add(new OrganisationId(committee), title, text));
    }

    public String save(Written one) {
        return said("templates.outcome", () -> desk.change(one.id, one.title, one.text));
    }

    public String remove(Written one) {
        return said("templates.removed", () -> desk.remove(one.id));
    }

    private static String said(String words, Refusals.Act act) {
        if (!Refusals.done(act)) return null;
        Outcome.say("suggestion", words);
        return "/suggestion/templates.xhtml?faces-redirect=true";
    }

    public List<Written> templates() {
        return templates;
    }

    public List<OrganisationCard> committees() {
        return committees;
    }

    public long getCommittee() {
        return committee;
    }

    public void setCommittee(long committee) {
        this.committee = committee;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
