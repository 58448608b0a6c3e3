package huisheng.web.office;

import huisheng.kernel.Clock;
import huisheng.office.AppointmentDesk;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.TermView;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The terms of an organisation, and the next one. What stands in the form is what comes next by rule; it can be changed. */
@Named
@ViewScoped
public class TermPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_YEARS = 5;

    @Inject
    private AppointmentDesk desk;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private Clock clock;

    private long id;
    private OrganisationCard card;
    private ArrayList<TermView> terms = new ArrayList<>();
    private int ordinal;
    private LocalDate since;
    private LocalDate until;

    public void load() {
        card = desk.led(new OrganisationId(id));
        terms = new ArrayList<>(organisations.terms(card.id()));
        var last = terms.isEmpty() ? null : terms.get(0);
        ordinal = last == null ? 1 : last.ordinal() + 1;
        since = last == null ? clock.today() : last.until();
        until = since.plusYears(USUAL_YEARS);
    }

    public OrganisationCard card() {
        return card;
    }

    /** The latest first. */
    public List<TermView> terms() {
        return terms;
    }

    public String open() {
        if (!Refusals.done(() -> desk.openTerm(card.id(), ordinal, since, until))) return null;
        Outcome.say("office", "term.done");
        return "/office/term.xhtml?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public void setOrdinal(int ordinal) {
        this.ordinal = ordinal;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
