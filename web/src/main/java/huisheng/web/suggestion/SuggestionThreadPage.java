package huisheng.web.suggestion;

import huisheng.suggestion.AnswerRating;
import huisheng.suggestion.Appeal;
import huisheng.suggestion.BranchDesk;
import huisheng.suggestion.StepKind;
import huisheng.suggestion.StepView;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionState;
import huisheng.suggestion.SuggestionThread;
import huisheng.web.attachment.PendingFiles;
import huisheng.web.kernel.Erasures;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A suggestion, its course and its answer, as its author and their branch read it; and what each of them may do about it. */
@Named
@ViewScoped
public class SuggestionThreadPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SuggestionDesk desk;

    @Inject
    private BranchDesk branch;

    @Inject
    private Erasures erasures;

    @Inject
    private PendingFiles files;

    private long id;
    private SuggestionThread thread;
    private boolean mayRaise;
    private boolean mayRate;
    private boolean mayAppeal;
    private String appeal;
    private String reply;
    private AnswerRating rating;
    private String ratingWords;

    /** @return where a draft is gone on with, or what is left of an erased one */
    public String load() {
        return erasures.orErased("suggestion", id, this::open);
    }

    private String open() {
        thread = desk.read(id());
        if (thread.state() == SuggestionState.DRAFT) return "/suggestion/submit.xhtml?faces-redirect=true&draft=" + id;
        mayRaise = desk.mayRaise(id());
        mayAppeal = thread.isOwn() && desk.mayAppeal(id());
        mayRate = thread.isAuthors() && desk.mayRate(id());
        return null;
    }

    public String reply() {
        return files.bring() ? said("reply.outcome", () -> desk.reply(id(), reply, files.getToken())) : null;
    }

    public String rate() {
        return said("rate.outcome", () -> desk.rate(id(), rating, ratingWords));
    }

    public String appeal() {
        return said("appeal.outcome", () -> desk.appeal(id(), appeal));
    }

    public String raise() {
        return said("raise.outcome", () -> desk.raise(id()));
    }

    public String withdraw() {
        return said("withdraw.outcome", () -> desk.withdraw(id()));
    }

    public String support() {
        return said("voice.outcome", () -> branch.support(id()));
    }

    public String supportNoMore() {
        return said("voice.outcome", () -> branch.supportNoMore(id()));
    }

    public String follow() {
        return said("voice.outcome", () -> branch.follow(id()));
    }

    public String followNoMore() {
        return said("voice.outcome", () -> branch.followNoMore(id()));
    }

    private String said(String words, Refusals.Act act) {
        if (!Refusals.done(act)) return null;
        Outcome.say("suggestion", words);
        return "/suggestion/thread.xhtml?faces-redirect=true&id=" + id;
    }

    /** What the committee asks last. */
    public String question() {
        return last(StepKind.ASKED).words();
    }

    /** Why and with which words the text was kept from the branch. */
    public StepView hiding() {
        return last(StepKind.HIDDEN);
    }

    /** Why the union above decided as it did. */
    public StepView decision() {
        return last(thread.appeal() == Appeal.LIFTED ? StepKind.LIFTED : StepKind.UPHELD);
    }

    private StepView last(StepKind kind) {
        return thread.course().stream()
                .filter(step -> step.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    public boolean isMayChange() {
        return thread.isOwn() && thread.state() == SuggestionState.SENT;
    }

    public boolean isMayRate() {
        return mayRate;
    }

    /** The reader has rated it, and others who wrote it have not. */
    public boolean isRatedAmongOthers() {
        return thread.isAuthors() && thread.rating() != null && thread.state() == SuggestionState.ANSWERED;
    }

    public boolean isAskedBack() {
        return thread.isOwn() && thread.line().waitingForAuthor();
    }

    public boolean isMayAppeal() {
        return mayAppeal;
    }

    public boolean isMayRaise() {
        return mayRaise;
    }

    public boolean isMaySupport() {
        return !thread.isAuthors() && thread.state().isWaiting();
    }

    /** Key of the words that say who sees it. */
    public String sees() {
        if (thread.line().privately()) return "private.sees";
        return thread.state() == SuggestionState.SENT ? "submit.sees" : "answered.sees";
    }

    public AnswerRating[] ratings() {
        return AnswerRating.values();
    }

    public SuggestionThread thread() {
        return thread;
    }

    public String number() {
        return Long.toString(id);
    }

    private SuggestionId id() {
        return new SuggestionId(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public String getAppeal() {
        return appeal;
    }

    public void setAppeal(String appeal) {
        this.appeal = appeal;
    }

    public AnswerRating getRating() {
        return rating;
    }

    public void setRating(AnswerRating rating) {
        this.rating = rating;
    }

    public String getRatingWords() {
        return ratingWords;
    }

    public void setRatingWords(String ratingWords) {
        this.ratingWords = ratingWords;
    }
}
