package huisheng.web.template;

import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.template.TemplateCard;
import huisheng.template.TemplateCounter;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The templates of a counter, for those who answer at it: written, changed, thrown away. Each counter has its own page of them. */
public abstract class TemplatesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationDesk organisations;

    private List<Written> templates;
    private List<OrganisationCard> unions;
    private long union;
    private String title;
    private String text;

    /** A template in its form. */
    public static class Written implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long id;
        private final OrganisationId union;
        private String title;
        private String text;

        Written(TemplateCard card) {
            id = card.id();
            union = card.organisation();
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

    protected abstract TemplateCounter desk();

    public void load() {
        templates = new ArrayList<>(desk().mine().stream().map(Written::new).toList());
        unions = desk().unions().stream().map(organisations::read).toList();
        if (!unions.isEmpty()) union = unions.get(0).id().value();
    }

    public String add() {
        return said("outcome", () -> desk().add(new OrganisationId(union), title, text));
    }

    public String save(Written one) {
        return said("outcome", () -> desk().change(one.id, one.title, one.text));
    }

    public String remove(Written one) {
        return said("removed", () -> desk().remove(one.id));
    }

    private static String said(String words, Refusals.Act act) {
        if (!Refusals.done(act)) return null;
        Outcome.say("template", words);
        return "templates.xhtml?faces-redirect=true";
    }

    public List<Written> templates() {
        return templates;
    }

    public List<OrganisationCard> unions() {
        return unions;
    }

    /** Whose it is, where the reader answers for several unions. */
    public OrganisationCard unionOf(Written one) {
        return unions.stream()
                .filter(union -> union.id().equals(one.union))
                .findFirst()
                .orElseThrow();
    }

    public long getUnion() {
        return union;
    }

    public void setUnion(long union) {
        this.union = union;
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
