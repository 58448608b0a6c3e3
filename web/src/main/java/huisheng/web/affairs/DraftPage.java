package huisheng.web.affairs;

import huisheng.affairs.Catalogue;
import huisheng.affairs.CatalogueItem;
import huisheng.affairs.DeskItem;
import huisheng.affairs.DraftText;
import huisheng.affairs.EditorDesk;
import huisheng.affairs.PublicationId;
import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** An editor writes a publication: a new one, or a draft that is opened again. */
@Named
@ViewScoped
public class DraftPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EditorDesk desk;

    @Inject
    private OrganisationDesk organisations;

    private Long id;
    private int seen;
    private boolean correction;
    private long union;
    private String category = Catalogue.items().get(0).code();
    private String subject;
    private String text;
    private String membersText;
    private String changeReason;
    private boolean posting;
    private LocalDateTime publishAt;
    private final String token = UUID.randomUUID().toString();

    public void load() {
        if (id != null) open(desk.read(new PublicationId(id)));
    }

    private void open(DeskItem item) {
        var line = item.view().line();
        seen = item.version();
        correction = line.isCorrection();
        union = line.organisation().value();
        category = line.category();
        subject = line.subject();
        text = item.view().text();
        membersText = item.view().membersText();
        changeReason = item.view().changeReason();
        posting = item.posted();
        publishAt = item.publishAt() == null ? null : LocalDateTime.ofInstant(item.publishAt(), Clock.ZONE);
    }

    public boolean isNew() {
        return id == null;
    }

    public boolean isCorrection() {
        return correction;
    }

    public List<OrganisationCard> unions() {
        return desk.unions().stream().map(organisations::read).toList();
    }

    public List<CatalogueItem> categories() {
        return Catalogue.items();
    }

    public String save() {
        if (!isKept()) return null;
        Outcome.say("affairs", "done.saved");
        return item();
    }

    /** Kept, and ready for somebody else's eyes. */
    public String handIn() {
        if (!isKept()) return null;
        var kept = new PublicationId(id);
        seen = desk.read(kept).version();
        if (!Refusals.done(() -> desk.handIn(kept, seen))) return null;
        Outcome.say("affairs", "done.handedIn");
        return item();
    }

    private boolean isKept() {
        if (!Refusals.done(this::keep)) return false;
        seen = desk.read(new PublicationId(id)).version();
        return true;
    }

    private void keep() {
        if (isNew()) id = desk.draft(new OrganisationId(union), typed(), token).value();
        else desk.edit(new PublicationId(id), seen, typed());
    }

    private String item() {
        return "/affairs/item.xhtml?faces-redirect=true&id=" + id;
    }

    private DraftText typed() {
        return new DraftText(category, subject, text, membersText, changeReason, posting, at());
    }

    private Instant at() {
        return publishAt == null ? null : publishAt.atZone(Clock.ZONE).toInstant();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public long getUnion() {
        return union;
    }

    public void setUnion(long union) {
        this.union = union;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
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

    public String getMembersText() {
        return membersText;
    }

    public void setMembersText(String membersText) {
        this.membersText = membersText;
    }

    public String getChangeReason() {
        return changeReason;
    }

    public void setChangeReason(String changeReason) {
        this.changeReason = changeReason;
    }

    public boolean isPosting() {
        return posting;
    }

    public void setPosting(boolean posting) {
        this.posting = posting;
    }

    public LocalDateTime getPublishAt() {
        return publishAt;
    }

    public void setPublishAt(LocalDateTime publishAt) {
        this.publishAt = publishAt;
    }
}
