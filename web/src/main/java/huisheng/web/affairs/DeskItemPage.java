package huisheng.web.affairs;

import huisheng.affairs.CheckerDesk;
import huisheng.affairs.CountersignDesk;
import huisheng.affairs.DeskItem;
import huisheng.affairs.EditorDesk;
import huisheng.affairs.PublicationId;
import huisheng.affairs.RemarkId;
import huisheng.affairs.RemarkLine;
import huisheng.attachment.FileType;
import huisheng.organisation.OrganisationDesk;
import huisheng.web.kernel.AddressQuery;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A publication before an officer, exactly as it will be read, with the acts that are theirs: hand in, check, countersign,
 * call back, correct, withdraw, answer. An act is refused if somebody else changed it meanwhile; what was typed stays.
 */
@Named
@ViewScoped
public class DeskItemPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EditorDesk editor;

    @Inject
    private CheckerDesk checker;

    @Inject
    private CountersignDesk leader;

    @Inject
    private OrganisationDesk organisations;

    private long id;
    private Long answering;
    private String after;
    private DeskItem item;
    private String reason;
    private String answer;
    private boolean forMembersOnly;
    private transient Part file;
    private boolean fileForMembers;
    private final HashMap<String, String> reasons = new HashMap<>();
    private final String token = UUID.randomUUID().toString();

    public void load() {
        item = editor.read(publication(), after);
    }

    public DeskItem item() {
        return item;
    }

    public String union(String language) {
        return organisations.read(item.view().line().organisation()).nameIn(language);
    }

    public String handIn() {
        return done("handedIn", () -> editor.handIn(publication(), item.version()));
    }

    public String addFile() {
        return done("fileAdded", () -> {
            try (var bytes = file.getInputStream()) {
                editor.addFile(publication(), fileForMembers, file.getSubmittedFileName(), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public String removeFile(long number) {
        return done("fileRemoved", () -> editor.removeFile(publication(), number));
    }

    public String drop() {
        return isDone("dropped", () -> editor.drop(publication(), item.version()))
                ? "/affairs/desk.xhtml?faces-redirect=true"
                : null;
    }

    public String check() {
        return done("checked", () -> checker.check(publication(), item.version(), Map.copyOf(filled())));
    }

    public String sendBack() {
        return done("sentBack", () -> checker.sendBack(publication(), item.version(), reason));
    }

    public String countersign() {
        return done("countersigned", () -> leader.countersign(publication(), item.version()));
    }

    public String callBack() {
        return done("calledBack", () -> editor.callBack(publication(), item.version(), reason));
    }

    public String withdraw() {
        return done("withdrawn", () -> leader.withdraw(publication(), item.version(), reason));
    }

    public String correct() {
        var begun = new PublicationId[1];
        if (!Refusals.done(() -> begun[0] = editor.correct(publication(), token))) return null;
        return "/affairs/draft.xhtml?faces-redirect=true&id=" + begun[0].value();
    }

    public String answer() {
        return done("answered", () -> editor.answer(new RemarkId(answering), answer, forMembersOnly));
    }

    /** The question that is being answered, or null. */
    public RemarkLine asked() {
        if (answering == null) return null;
        var asked = editor.remark(new RemarkId(answering));
        return asked.isAnswered() || !asked.publication().equals(publication()) ? null : asked;
    }

    /** Address of the latest questions, or null there. */
    public String newer() {
        return after == null ? null : page() + "#remarks";
    }

    /** Address of the next stretch of questions, or null at the end. */
    public String older() {
        var remarks = item.remarks();
        return remarks.hasNext() ? page().with("after", remarks.next()) + "#remarks" : null;
    }

    private AddressQuery page() {
        var request = FacesContext.getCurrentInstance().getExternalContext();
        return new AddressQuery(request.getRequestContextPath() + "/affairs/item.xhtml").with("id", Long.toString(id));
    }

    private String done(String words, Refusals.Act act) {
        return isDone(words, act) ? "/affairs/item.xhtml?faces-redirect=true&id=" + id : null;
    }

    // Refused: the page shows how it stands now, so that the next act is on what one sees.
    private boolean isDone(String words, Refusals.Act act) {
        if (Refusals.done(act)) {
            Outcome.say("affairs", "done." + words);
            return true;
        }
        load();
        return false;
    }

    private Map<String, String> filled() {
        var filled = new HashMap<>(reasons);
        filled.values().removeIf(words -> words == null || words.isBlank());
        return filled;
    }

    private PublicationId publication() {
        return new PublicationId(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Long getAnswering() {
        return answering;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public void setAnswering(Long answering) {
        this.answering = answering;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isFileForMembers() {
        return fileForMembers;
    }

    public void setFileForMembers(boolean fileForMembers) {
        this.fileForMembers = fileForMembers;
    }

    /** Types of files that are taken. */
    public String accepted() {
        return FileType.accepted();
    }

    public boolean isForMembersOnly() {
        return forMembersOnly;
    }

    public void setForMembersOnly(boolean forMembersOnly) {
        this.forMembersOnly = forMembersOnly;
    }

    /** Why a finding may stay, by {@code <number of the file>.<kind>}. */
    public Map<String, String> getReasons() {
        return reasons;
    }
}
