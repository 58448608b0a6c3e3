package huisheng.web.affairs;

import huisheng.affairs.Changes;
import huisheng.affairs.OpenPublication;
import huisheng.affairs.PublicationDesk;
import huisheng.affairs.PublicationId;
import huisheng.affairs.QuestionDesk;
import huisheng.affairs.RemarkKind;
import huisheng.organisation.OrganisationDesk;
import huisheng.web.kernel.AddressQuery;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.QrCode;
import huisheng.web.kernel.Refusals;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** A publication as everybody reads it; members ask and object here. */
@Named
@ViewScoped
public class ReadPublicationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PublicationDesk desk;

    @Inject
    private QuestionDesk questions;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private PermanentAddress addresses;

    private long id;
    private String after;
    private OpenPublication opened;
    private RemarkKind kind = RemarkKind.QUESTION;
    private String text;
    private final String token = UUID.randomUUID().toString();

    public void load() {
        opened = desk.read(publication(), after);
        if (opened.remarks().items().stream().anyMatch(remark -> remark.news())) questions.answersRead(publication());
    }

    public OpenPublication opened() {
        return opened;
    }

    public String union(String language) {
        return organisations.read(opened.view().line().organisation()).nameIn(language);
    }

    public Changes changes() {
        return desk.changes(publication());
    }

    public LocalDate answerDueOn() {
        return desk.answerDueOn(opened.view().line().organisation());
    }

    public String address() {
        return addresses.of(publication());
    }

    /** For the src of an image: the permanent address. */
    public String qr() {
        return QrCode.dataUri(address());
    }

    /** Where a member signs in to come back here. */
    public String signIn() {
        return "/signin.xhtml?to=" + URLEncoder.encode("/affairs/publication.xhtml?id=" + id, StandardCharsets.UTF_8);
    }

    /** Address of the latest questions, or null there. */
    public String newer() {
        return after == null ? null : page() + "#remarks";
    }

    /** Address of the next stretch of questions, or null at the end. */
    public String older() {
        var remarks = opened.remarks();
        return remarks.hasNext() ? page().with("after", remarks.next()) + "#remarks" : null;
    }

    private AddressQuery page() {
        var request = FacesContext.getCurrentInstance().getExternalContext();
        return new AddressQuery(request.getRequestContextPath() + "/affairs/publication.xhtml")
                .with("id", Long.toString(id));
    }

    public String send() {
        if (!Refusals.done(() -> questions.send(publication(), kind, text, token))) return null;
        Outcome.say("affairs", "asked." + kind, answerDueOn());
        return "/affairs/publication.xhtml?faces-redirect=true&id=" + id;
    }

    private PublicationId publication() {
        return new PublicationId(id);
    }

    public RemarkKind[] kinds() {
        return opened.mayObject() ? RemarkKind.values() : new RemarkKind[] {RemarkKind.QUESTION};
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public RemarkKind getKind() {
        return kind;
    }

    public void setKind(RemarkKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
