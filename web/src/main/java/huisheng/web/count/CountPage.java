package huisheng.web.count;

import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.CountView;
import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * How far the count has come and on whom it waits; also the page on which a trustee opens its part. What a form is decoded by
 * is asked before the address of the page is read again, so it is kept with the view.
 */
@Named
@ViewScoped
public class CountPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OPENED = 2;

    @Inject
    private CountDesk desk;

    @Inject
    private DeclarationDesk declaration;

    private long id;
    private CountView view;

    public void load() {
        view();
    }

    public CountView view() {
        if (view == null) view = desk.count(new PollId(id));
        return view;
    }

    public String declare() {
        return act("declared", () -> declaration.declare(new PollId(id)));
    }

    public String countersign() {
        return act("countersigned", () -> declaration.countersign(new PollId(id)));
    }

    public String report() {
        return act("reported", () -> declaration.report(new PollId(id)));
    }

    private String act(String said, Refusals.Act act) {
        if (!Refusals.done(act)) {
            view = null;
            return null;
        }
        Outcome.say("count", said);
        return "/ballot/count.xhtml?faces-redirect=true&id=" + id;
    }

    /** Of the steps closed, added, opened, declared, certified: done, now or next. */
    public String state(int step) {
        int reached = reached();
        return step < reached ? "done" : step == reached && !(step == OPENED && view().isToShuffle()) ? "now" : "next";
    }

    /** The same of the shuffling, which comes before the opening. */
    public String shuffling() {
        if (!view().added()) return "next";
        return view().isToShuffle() ? "now" : "done";
    }

    private int reached() {
        var phase = view().poll().phase();
        if (phase.compareTo(PollPhase.CLOSED) < 0 || phase == PollPhase.CANCELLED) return 0;
        if (phase == PollPhase.CLOSED) return view().added() ? OPENED : 1;
        return phase.ordinal() - PollPhase.COUNTED.ordinal() + 3;
    }

    public boolean hasResult() {
        return reached() >= 3;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
