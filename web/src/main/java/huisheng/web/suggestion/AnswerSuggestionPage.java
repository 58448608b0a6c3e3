package huisheng.web.suggestion;

import huisheng.kernel.Refused;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.CommitteeThread;
import huisheng.suggestion.HandlingDesk;
import huisheng.suggestion.HidingReason;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.SuggestionState;
import huisheng.suggestion.TemplateDesk;
import huisheng.template.TemplateCard;
import huisheng.web.attachment.PendingFiles;
import huisheng.web.kernel.Erasures;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One screen to handle a suggestion: what it says, what happened, and everything that the committee may do about it. */
@Named
@ViewScoped
public class AnswerSuggestionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CommitteeDesk desk;

    @Inject
    private HandlingDesk handling;

    @Inject
    private TemplateDesk templates;

    @Inject
    private Erasures erasures;

    @Inject
    private PendingFiles files;

    private long id;
    private String show;
    private CommitteeThread asked;
    private List<TemplateCard> ready = List.of();
    private List<MemberCard> colleagues = List.of();
    private List<SuggestionLine> similar = List.of();
    private String answer;
    private final Acts acts = new Acts();

    /** What the smaller forms of the page hold. */
    public static class Acts implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long whom;
        private Long into;
        private Long intoNumber;
        private String words;
        private HidingReason why;

        public Long getWhom() {
            return whom;
        }

        public void setWhom(Long whom) {
            this.whom = whom;
        }

        public Long getInto() {
            return into;
        }

        public void setInto(Long into) {
            this.into = into;
        }

        public Long getIntoNumber() {
            return intoNumber;
        }

        public void setIntoNumber(Long intoNumber) {
            this.intoNumber = intoNumber;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }

        public HidingReason getWhy() {
            return why;
        }

        public void setWhy(HidingReason why) {
            this.why = why;
        }
    }

    public String load() {
        return erasures.orErased("suggestion", id, this::open);
    }

    private String open() {
        asked = desk.open(id());
        if (!isMayAct()) return null;
        ready = templates.of(asked.thread().organisation());
        colleagues = desk.colleagues(id());
        similar = desk.similar(id());
        return null;
    }

    public String answer() {
        if (!files.bring() || !done(() -> handling.answer(id(), asked.version(), answer, files.getToken())))
            return null;
        Outcome.say("suggestion", "answer.outcome");
        return "/suggestion/inbox.xhtml?faces-redirect=true" + (show == null ? "" : "&show=" + show);
    }

    /** Puts the words of a template after what stands there. */
    public void use(TemplateCard template) {
        files.bring();
        answer = template.after(answer);
    }

    public String list() {
        return said("act.list.outcome", () -> handling.list(id(), asked.version()));
    }

    public String take() {
        return said("act.take.outcome", () -> handling.take(id(), asked.version()));
    }

    public String assign() {
        return said("act.assign.outcome", () -> handling.assign(id(), asked.version(), new MemberId(acts.whom)));
    }

    public String giveBack() {
        return said("act.giveBack.outcome", () -> handling.giveBack(id(), asked.version(), acts.words));
    }

    public String note() {
        return said("act.note.outcome", () -> handling.note(id(), acts.words));
    }

    public String ask() {
        return said("act.ask.outcome", () -> handling.ask(id(), asked.version(), acts.words));
    }

    public String endPause() {
        return said("act.endPause.outcome", () -> handling.endPause(id(), asked.version()));
    }

    public String extend() {
        return said("act.extend.outcome", () -> handling.extend(id(), asked.version(), acts.words));
    }

    public String hide() {
        return said("act.hide.outcome", () -> handling.hide(id(), asked.version(), acts.why, acts.words));
    }

    public String show() {
        return said("act.show.outcome", () -> handling.show(id(), asked.version()));
    }

    public String merge() {
        var into = acts.intoNumber == null ? acts.into : acts.intoNumber;
        return said(
                "act.merge.outcome",
                () -> handling.merge(id(), asked.version(), new SuggestionId(into == null ? -1 : into)));
    }

    private String said(String words, Refusals.Act act) {
        if (!done(act)) return null;
        Outcome.say("suggestion", words);
        return "/suggestion/answer.xhtml?faces-redirect=true&id=" + id + (show == null ? "" : "&show=" + show);
    }

    // After a refusal the page shows how things stand now, and what was typed is still there.
    private boolean done(Refusals.Act act) {
        if (Refusals.done(act)) return true;
        try {
            asked = desk.read(id());
        } catch (Refused gone) {
            Refusals.show(gone);
        }
        return false;
    }

    public CommitteeThread asked() {
        return asked;
    }

    /** It waits for an answer of a committee in which the reader sits. */
    public boolean isMayAct() {
        return asked.ours() && asked.thread().state().isWaiting();
    }

    /** Whether the text is shown to the branch, or would be. */
    public boolean isMayHide() {
        return asked.ours() && asked.thread().state() != SuggestionState.MERGED;
    }

    public boolean isUnlisted() {
        return isMayAct() && asked.thread().state() == SuggestionState.SENT;
    }

    public boolean isMayMerge() {
        return isUnlisted() || isMayAct() && asked.thread().state() == SuggestionState.LISTED;
    }

    public List<TemplateCard> templates() {
        return ready;
    }

    public List<MemberCard> colleagues() {
        return colleagues;
    }

    public List<SuggestionLine> similar() {
        return similar;
    }

    public HidingReason[] reasons() {
        return HidingReason.values();
    }

    public String number() {
        return Long.toString(id);
    }

    private SuggestionId id() {
        return new SuggestionId(id);
    }

    public Acts getActs() {
        return acts;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    /** @param show the filter of the list beside it; anything but a word is none, and so is the usual one */
    public void setShow(String show) {
        boolean other = show != null && show.matches("[a-z]{1,10}") && !show.equals("waiting");
        this.show = other ? show : null;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
