package huisheng.web.grievance;

import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceThread;
import huisheng.grievance.Rating;
import huisheng.web.attachment.PendingFiles;
import huisheng.web.kernel.Erasures;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A member's own case: where it stands, what was said, what they can do now. */
@Named
@ViewScoped
public class GrievanceCasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private GrievanceDesk desk;

    @Inject
    private Erasures erasures;

    @Inject
    private PendingFiles files;

    private long id;
    private GrievanceThread thread;
    private String words;
    private String why;
    private Rating rating;
    private String withdrawal;
    private boolean sure;

    public String load() {
        return erasures.orErased("grievance", id, this::open);
    }

    private String open() {
        thread = desk.read(new GrievanceId(id));
        return null;
    }

    public String say() {
        return files.bring() ? act(() -> desk.say(new GrievanceId(id), words, files.getToken()), "case.said") : null;
    }

    public String notSolved() {
        return act(() -> desk.notSolved(new GrievanceId(id), why), "case.notSolved.outcome");
    }

    public String withdraw() {
        return act(() -> desk.withdraw(new GrievanceId(id), withdrawal, sure), "case.withdrawn");
    }

    public String rate() {
        return act(() -> desk.rate(new GrievanceId(id), rating), "case.rated");
    }

    // What was typed stays on the page when it is refused, and the case is read anew beside it.
    private String act(Refusals.Act act, String outcome) {
        if (Refusals.done(act)) {
            Outcome.say("grievance", outcome);
            return "/grievance/case.xhtml?faces-redirect=true&id=" + id;
        }
        load();
        return null;
    }

    public GrievanceThread thread() {
        return thread;
    }

    public String number() {
        return Long.toString(id);
    }

    public Rating[] ratings() {
        return Rating.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getWithdrawal() {
        return withdrawal;
    }

    public void setWithdrawal(String withdrawal) {
        this.withdrawal = withdrawal;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public Rating getRating() {
        return rating;
    }

    public void setRating(Rating rating) {
        this.rating = rating;
    }
}
