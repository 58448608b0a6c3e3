package huisheng.web.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.attachment.AttachmentLine;
import huisheng.suggestion.BranchDesk;
import huisheng.suggestion.Category;
import huisheng.suggestion.FormQuestion;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.SuggestionState;
import huisheng.suggestion.Wording;
import huisheng.web.attachment.PendingFiles;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A member writes a suggestion, goes on with a draft, or changes what is sent and not yet taken up. */
@Named
@ViewScoped
public class SubmitSuggestionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String THREAD = "/suggestion/thread.xhtml?faces-redirect=true&id=";

    @Inject
    private SuggestionDesk desk;

    @Inject
    private BranchDesk branch;

    @Inject
    private PendingFiles files;

    /** What is sent twice from this view is sent once. */
    private final String key = UUID.randomUUID().toString();

    private final Map<String, String> details = new HashMap<>();
    private Long draft;
    private boolean sentAlready;
    private Category category = Category.OTHER;
    private String subject;
    private String text;
    private boolean privately;
    private SuggestionId sent;
    private List<SuggestionLine> similar = List.of();
    private boolean looked;
    private List<AttachmentLine> kept = List.of();

    /** @return where what can no longer be changed is read */
    public String load() {
        if (draft == null) return null;
        var read = desk.read(id());
        var state = read.state();
        if (state != SuggestionState.DRAFT && state != SuggestionState.SENT) return THREAD + draft;
        sentAlready = state == SuggestionState.SENT;
        kept = read.files();
        var begun = desk.wording(id());
        category = begun.category();
        subject = begun.subject();
        text = begun.text();
        privately = begun.privately();
        begun.details().forEach((question, words) -> details.put(question.name(), words));
        return null;
    }

    public String send() {
        if (!files.bring() || !Refusals.done(() -> sent = desk.send(key, id(), wording(), files.getToken())))
            return null;
        Outcome.say(
                "suggestion",
                "sent.outcome",
                Long.toString(sent.value()),
                desk.read(sent).answerDueOn());
        return THREAD + sent.value();
    }

    public String keep() {
        if (!files.bring() || !Refusals.done(() -> sent = desk.keep(id(), wording(), files.getToken()))) return null;
        Outcome.say("suggestion", "kept.outcome");
        return "/suggestion/submit.xhtml?faces-redirect=true&draft=" + sent.value();
    }

    public String change() {
        if (!files.bring() || !Refusals.done(() -> desk.rewrite(id(), wording(), files.getToken()))) return null;
        Outcome.say("suggestion", "changed.outcome");
        return THREAD + draft;
    }

    public String drop() {
        if (!Refusals.done(() -> desk.drop(id()))) return null;
        Outcome.say("suggestion", "dropped.outcome");
        return "/start.xhtml?faces-redirect=true";
    }

    /** Takes out a file that came with an earlier sending of the form; what is typed stays. */
    public void remove(long file) {
        files.bring();
        if (!Refusals.done(() -> desk.removeFile(id(), new AttachmentId(file)))) return;
        Outcome.say("suggestion", "files.removed");
        kept = desk.read(id()).files();
    }

    public List<AttachmentLine> kept() {
        return kept;
    }

    /** For who has no scripts. */
    public void look() {
        files.bring();
        similar = branch.similar(subject + " " + text);
        looked = true;
    }

    public List<SuggestionLine> similar() {
        return similar;
    }

    public boolean isLooked() {
        return looked;
    }

    /** Whether subject and text have to be there: not for a draft, nor to look around or to throw it away. */
    public boolean isWhole() {
        var pressed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return !pressed.containsKey("submit:keep")
                && !pressed.containsKey("submit:look")
                && !pressed.containsKey("submit:drop")
                && pressed.keySet().stream().noneMatch(name -> name.startsWith("submit:kept-file:"));
    }

    public LocalDate answerDueOn() {
        return desk.answerDueOn();
    }

    public Category[] categories() {
        return Category.values();
    }

    /** The categories whose short form has the question. */
    public String askedFor(String question) {
        return Arrays.stream(Category.values())
                .filter(one -> one.questions().contains(FormQuestion.valueOf(question)))
                .map(Category::name)
                .collect(Collectors.joining(" "));
    }

    private Wording wording() {
        var answers = new EnumMap<FormQuestion, String>(FormQuestion.class);
        details.forEach((question, words) -> answers.put(FormQuestion.valueOf(question), words));
        return new Wording(category, subject, text, answers, privately);
    }

    private SuggestionId id() {
        return draft == null ? null : new SuggestionId(draft);
    }

    public boolean isSentAlready() {
        return sentAlready;
    }

    public boolean isBegun() {
        return draft != null && !sentAlready;
    }

    public Long getDraft() {
        return draft;
    }

    public void setDraft(Long draft) {
        this.draft = draft;
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Map<String, String> getDetails() {
        return details;
    }

    public boolean isPrivately() {
        return privately;
    }

    public void setPrivately(boolean privately) {
        this.privately = privately;
    }
}
