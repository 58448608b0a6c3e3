package huisheng.web.office;

import huisheng.kernel.Clock;
import huisheng.office.AppointmentDesk;
import huisheng.office.HowChosen;
import huisheng.office.OfficeId;
import huisheng.office.OfficeLine;
import huisheng.office.Post;
import huisheng.office.ProposalId;
import huisheng.office.ProposalLine;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Offices of one organisation: who holds them, who held them, who is to hold them. */
@Named
@ViewScoped
public class AppointmentsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AppointmentDesk desk;

    @Inject
    private Clock clock;

    private Long id;
    private List<OrganisationCard> mine;
    private List<OfficeLine> history = List.of();
    private List<ProposalLine> waiting;
    private String number;
    private Post post;
    private HowChosen chosen = HowChosen.ELECTED;
    private LocalDate day;
    private boolean held;
    private boolean led;

    public void load() {
        day = clock.today();
        mine = desk.mine();
        waiting = desk.waiting();
        if (id == null && !mine.isEmpty()) id = mine.get(0).id().value();
        if (id == null) return;
        history = desk.history(new OrganisationId(id));
        led = desk.leads(new OrganisationId(id));
    }

    public String appoint() {
        boolean done = Refusals.done(() -> held = desk.appoint(new OrganisationId(id), number, post, chosen, day));
        if (done) Outcome.say("office", held ? "appoint.done" : "appoint.waits");
        return done ? here() : null;
    }

    public String confirm(ProposalLine line) {
        return said(
                "appoint.confirmed", () -> desk.confirm(new ProposalId(line.id().value())));
    }

    public String decline(ProposalLine line) {
        return said("appoint.declined", () -> desk.decline(line.id()));
    }

    public String end(OfficeLine line) {
        return said("appoint.ended", () -> desk.end(new OfficeId(line.id().value()), day));
    }

    private String said(String words, Refusals.Act act) {
        if (!Refusals.done(act)) return null;
        Outcome.say("office", words);
        return here();
    }

    private String here() {
        return "/office/appointments.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether the reader leads the organisation shown, or one above it. */
    public boolean isLed() {
        return led;
    }

    public List<OrganisationCard> mine() {
        return mine;
    }

    public List<OfficeLine> history() {
        return history;
    }

    public List<ProposalLine> waiting() {
        return waiting;
    }

    public Post[] posts() {
        return Post.values();
    }

    public HowChosen[] ways() {
        return HowChosen.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Post getPost() {
        return post;
    }

    public void setPost(Post post) {
        this.post = post;
    }

    public HowChosen getChosen() {
        return chosen;
    }

    public void setChosen(HowChosen chosen) {
        this.chosen = chosen;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
