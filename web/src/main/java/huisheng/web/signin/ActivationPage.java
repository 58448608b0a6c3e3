package huisheng.web.signin;

import huisheng.organisation.OrganisationId;
import huisheng.signin.ActivationDesk;
import huisheng.signin.ActivationSlip;
import huisheng.web.kernel.Refusals;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A registrar has activation codes made: slips to print and cut, and a table. They live as long as the page is open. */
@Named
@ViewScoped
public class ActivationPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    /** How long a request works before the bar is drawn anew. */
    private static final long MOMENT = 700_000_000L;

    @Inject
    private ActivationDesk desk;

    private String number;
    private long organisation;
    private boolean asked;
    private boolean working;
    private long whole;
    private long done;
    private String after;
    private int from;
    private transient List<SelectItem> choices;
    private ArrayList<ActivationSlip> slips = new ArrayList<>();

    /** One entry an organisation; without an expression for each, of which there may be hundreds. */
    public List<SelectItem> choices(String language) {
        if (choices == null)
            choices = desk.unions().stream()
                    .map(card -> new SelectItem(Long.toString(card.id().value()), card.nameIn(language)))
                    .toList();
        return choices;
    }

    public void issueOne() {
        Refusals.done(() -> show(List.of(desk.issue(number))));
    }

    public void issueAll() {
        Refusals.done(() -> {
            whole = desk.members(new OrganisationId(organisation));
            show(List.of());
            done = 0;
            after = null;
            stretch();
        });
    }

    /** One stretch of the register after the other for a moment, while the officer watches a bar. */
    public void work() {
        var end = System.nanoTime() + MOMENT;
        while (working && System.nanoTime() < end) {
            if (!Refusals.done(this::stretch)) working = false;
        }
    }

    private void stretch() {
        var made = desk.issueForNew(new OrganisationId(organisation), after);
        slips.addAll(made.items());
        after = made.next();
        done = Math.min(whole, done + ActivationDesk.STRETCH);
        working = made.hasNext();
    }

    /** The table, for printing in the office's own way. */
    public void download() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.responseReset();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"activation.csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        new SlipTable(slips, locale).write(external.getResponseOutputWriter());
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Where the member signs in, as it is printed on the slip. */
    public String address() {
        return SignInAddress.of(AtTheDoor.request());
    }

    public boolean isWorking() {
        return working;
    }

    /** Members looked at so far, out of {@link #whole()}. */
    public long done() {
        return done;
    }

    public long whole() {
        return whole;
    }

    public boolean isAsked() {
        return asked;
    }

    public int count() {
        return slips.size();
    }

    public List<ActivationSlip> shown() {
        return slips.subList(from, to());
    }

    public int first() {
        return from + 1;
    }

    public int to() {
        return Math.min(from + SHOWN, slips.size());
    }

    public boolean isMore() {
        return to() < slips.size();
    }

    public boolean isBefore() {
        return from > 0;
    }

    public void next() {
        if (isMore()) from += SHOWN;
    }

    public void before() {
        from = Math.max(0, from - SHOWN);
    }

    private void show(List<ActivationSlip> made) {
        slips = new ArrayList<>(made);
        from = 0;
        asked = true;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
    }
}
