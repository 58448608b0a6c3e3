package huisheng.web.grievance;

import huisheng.grievance.CaseFile;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.CaseTemplateDesk;
import huisheng.grievance.CaseWorkDesk;
import huisheng.grievance.GrievanceId;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.template.TemplateCard;
import huisheng.web.attachment.PendingFiles;
import huisheng.web.kernel.Erasures;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The one screen on which an officer works on a case. Every form carries how much of the case it has seen. */
@Named
@ViewScoped
public class WorkOnCasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Erasures erasures;

    @Inject
    private CaseIntakeDesk intake;

    @Inject
    private CaseWorkDesk work;

    @Inject
    private CaseTemplateDesk templates;

    @Inject
    private PendingFiles files;

    private final CaseForms forms = new CaseForms();
    private long id;
    private CaseFile file;
    private List<TemplateCard> ready = List.of();

    public String load() {
        return erasures.orErased("grievance", id, this::open);
    }

    private String open() {
        file = intake.read(id());
        ready = templates.of(file.line().organisation());
        return null;
    }

    /** Puts the words of a template after what stands there: in the answer to a new case, or in the talk. */
    public void use(TemplateCard template) {
        files.bring();
        if (file.may("ACCEPT")) forms.setReason(template.after(forms.getReason()));
        else forms.setWords(template.after(forms.getWords()));
    }

    public List<TemplateCard> templates() {
        return ready;
    }

    public String accept() {
        return act(() -> intake.accept(id(), seen(), forms.getReason()), "work.accepted");
    }

    public String decline() {
        return act(() -> intake.decline(id(), seen(), forms.getReason()), "work.declined");
    }

    public String classify() {
        return act(() -> intake.classify(id(), seen(), forms.getGrade()), "work.classified");
    }

    public String assign() {
        var chosen = Arrays.stream(forms.getChosen())
                .map(one -> new MemberId(Long.parseLong(one)))
                .toList();
        return act(() -> intake.assign(id(), seen(), chosen), "work.assigned");
    }

    public String join() {
        return act(() -> intake.join(id(), seen(), new MemberId(forms.getJoining())), "work.joined");
    }

    public String take() {
        return act(() -> work.take(id(), seen()), "work.taken");
    }

    public String say() {
        return files.bring()
                ? act(() -> work.say(id(), seen(), forms.getWords(), files.getToken()), "work.said")
                : null;
    }

    public String ask() {
        return act(() -> work.ask(id(), seen(), forms.getWords()), "work.asked");
    }

    public String note() {
        return act(() -> work.note(id(), forms.getNote()), "work.noted");
    }

    public String goOn() {
        return act(() -> work.goOn(id(), seen()), "work.goneOn");
    }

    public String sendLetter() {
        return act(() -> work.sendLetter(id(), seen(), forms.letter()), "work.letterSent");
    }

    public String recordAnswer() {
        return act(() -> work.recordAnswer(id(), seen(), forms.getAnswer()), "work.answerRecorded");
    }

    public String finish() {
        return act(() -> finish(forms), "work.finished");
    }

    public String handOver() {
        return act(() -> work.handOver(id(), seen(), forms.getProof()), "work.handedOver");
    }

    public String close() {
        return act(() -> work.close(id(), seen()), "work.closed");
    }

    public String escalate() {
        return act(() -> intake.escalate(id(), seen(), forms.getWhy()), "work.escalated");
    }

    public String recuse() {
        return act(() -> intake.recuse(id(), seen()), "work.recused");
    }

    private void finish(CaseForms typed) {
        switch (typed.getOutcome()) {
            case SOLVED -> work.solve(id(), seen(), typed.getSummary());
            case UNFOUNDED -> work.findUnfounded(id(), seen(), typed.getSummary());
            case REFERRED -> work.refer(id(), seen(), typed.getBody(), typed.getSummary());
        }
    }

    // A refused act leaves what was typed where it is and shows the case as it has become meanwhile.
    private String act(Refusals.Act act, String outcome) {
        boolean done = Refusals.done(act);
        if (done) Outcome.say("grievance", outcome);
        boolean visible = stillSeen();
        if (done && visible) return "/grievance/work.xhtml?faces-redirect=true&id=" + id;
        return visible ? null : "/grievance/inbox.xhtml?faces-redirect=true";
    }

    private boolean stillSeen() {
        try {
            load();
            return true;
        } catch (Refused gone) {
            return false;
        }
    }

    private GrievanceId id() {
        return new GrievanceId(id);
    }

    private int seen() {
        return file.sheet().acts();
    }

    public CaseFile file() {
        return file;
    }

    public CaseForms getForms() {
        return forms;
    }

    public CaseForms.Outcome[] outcomes() {
        return CaseForms.Outcome.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
