package huisheng.web.organisation;

import huisheng.office.AppointmentDesk;
import huisheng.office.OfficeDesk;
import huisheng.office.OfficeLine;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.TermView;
import huisheng.roll.RollLine;
import huisheng.roll.RollNoticeDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The home page of a union organisation: who leads it, and how it is linked up and down the tree. For everybody. */
@Named
@RequestScoped
public class UnionHomePage {
    @Inject
    private OrganisationDesk desk;

    @Inject
    private OfficeDesk offices;

    @Inject
    private RollNoticeDesk notices;

    @Inject
    private AppointmentDesk appointments;

    private long id;
    private boolean led;
    private OrganisationCard card;
    private List<OrganisationCard> above;
    private List<OrganisationCard> under;
    private Map<Post, List<OfficeLine>> leaders;
    private TermView term;
    private List<RollLine> rolls;

    public void load() {
        var organisation = new OrganisationId(id);
        card = desk.read(organisation);
        above = desk.above(organisation);
        under = desk.under(organisation);
        term = desk.presentTerm(organisation).orElse(null);
        rolls = notices.of(organisation);
        led = FacesContext.getCurrentInstance().getExternalContext().isUserInRole("officer")
                && appointments.leads(organisation);
        leaders = new LinkedHashMap<>();
        for (var line : offices.leaders(organisation))
            leaders.computeIfAbsent(line.post(), ignored -> new java.util.ArrayList<>())
                    .add(line);
    }

    /** Whether the reader leads it or one above it. */
    public boolean isLed() {
        return led;
    }

    public OrganisationCard card() {
        return card;
    }

    /** From the root down to the one above. */
    public List<OrganisationCard> above() {
        return above;
    }

    public List<OrganisationCard> under() {
        return under;
    }

    public List<RollLine> rolls() {
        return rolls;
    }

    public TermView term() {
        return term;
    }

    public List<Post> posts() {
        return List.copyOf(leaders.keySet());
    }

    public List<OfficeLine> holders(Post post) {
        return leaders.get(post);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
