package huisheng.web.trustee;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.trustee.CeremonyDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.TrusteeDesk;
import huisheng.ballot.trustee.TrusteeVisit;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** A trustee's page in the ceremony; what is secret happens in the browser alone. */
@Named
@ViewScoped
public class TrusteePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private TrusteeDesk desk;

    @Inject
    private CeremonyDesk commission;

    private long id;
    private TrusteeVisit visit;

    /** Refuses whoever has no part in it before anything is shown. */
    public void load() {
        visit();
    }

    public String beginAnew() {
        if (!Refusals.done(() -> commission.beginAnew(new PollId(id)))) {
            visit = null;
            return null;
        }
        Outcome.say("trustee", "begunAnew");
        return "/ballot/trustee.xhtml?faces-redirect=true&id=" + id;
    }

    public TrusteeVisit visit() {
        if (visit == null) visit = desk.visit(new PollId(id));
        return visit;
    }

    public List<CeremonyStep> steps() {
        return CeremonyStep.ofTheCeremony();
    }

    /** Where a step stands for all: done, now or next. */
    public String state(CeremonyStep step) {
        var now = visit().step();
        boolean over = now == null;
        if (over || now != null && step.compareTo(now) < 0) return "done";
        return step == now ? "now" : "next";
    }

    /** Whether a seat has said what a step asks. */
    public boolean said(TrusteeVisit.Seat seat, CeremonyStep step) {
        return seat.said().contains(step);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
