package huisheng.web.retention;

import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.retention.DueLine;
import huisheng.retention.ErasedMatter;
import huisheng.retention.Ground;
import huisheng.retention.HoldLine;
import huisheng.retention.OrderLine;
import huisheng.retention.RetentionDesk;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Refusals;
import huisheng.web.kernel.Words;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What falls due at a union, what is held, and the orders for a single matter. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private RetentionDesk desk;

    @Inject
    private Reader reader;

    private Long union;
    private List<OrganisationCard> unions = List.of();
    private List<DueLine> due = List.of();
    private List<HoldLine> holds = List.of();
    private List<OrderLine> orders = List.of();
    private List<ErasedMatter> erased = List.of();
    private boolean decides;
    private String kind;
    private Long matter;
    private Ground ground;
    private String reason;
    private String heldKind;
    private Long heldMatter;
    private String heldReason;

    /** Of the first union where the reader holds an office, where the address names none. */
    public void load() {
        unions = new ArrayList<>(desk.unions());
        if (union == null && !unions.isEmpty()) union = unions.get(0).id().value();
        if (union == null) return;
        due = new ArrayList<>(desk.due(id()));
        holds = new ArrayList<>(desk.holds(id()));
        orders = new ArrayList<>(desk.orders(id()));
        erased = new ArrayList<>(desk.erased(id()));
        decides = desk.decides(id());
    }

    public String ask() {
        return said("asked", () -> desk.ask(kind, matter, ground, reason));
    }

    public String hold() {
        return said("held", () -> desk.hold(heldKind, heldMatter, heldReason));
    }

    public String lift(long hold) {
        return said("lifted", () -> desk.lift(hold));
    }

    public String agree(long order) {
        return said("agreed", () -> desk.agree(order));
    }

    public String decline(long order) {
        return said("declined", () -> desk.decline(order));
    }

    private String said(String words, Refusals.Act act) {
        if (!Refusals.done(act)) return null;
        Outcome.say("retention", words);
        return "/retention/desk.xhtml?faces-redirect=true&union=" + union;
    }

    public List<SelectItem> kinds() {
        return desk.kinds().stream()
                .map(one -> new SelectItem(one, word("Content." + one)))
                .toList();
    }

    public List<SelectItem> grounds() {
        return Arrays.stream(Ground.values())
                .filter(Ground::isOfOfficers)
                .map(one -> new SelectItem(one, word("Ground." + one.name())))
                .toList();
    }

    private String word(String key) {
        return Words.raw("retention", key, reader.getLocale());
    }

    public OrganisationCard card() {
        return unions.stream()
                .filter(one -> Objects.equals(one.id().value(), union))
                .findFirst()
                .orElse(null);
    }

    public List<OrganisationCard> unions() {
        return unions;
    }

    public List<DueLine> due() {
        return due;
    }

    public List<HoldLine> holds() {
        return holds;
    }

    public List<OrderLine> orders() {
        return orders;
    }

    public List<ErasedMatter> erased() {
        return erased;
    }

    /** Whether the reader is the second person. */
    public boolean isDecides() {
        return decides;
    }

    private OrganisationId id() {
        return new OrganisationId(union);
    }

    public Long getUnion() {
        return union;
    }

    public void setUnion(Long union) {
        this.union = union;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Long getMatter() {
        return matter;
    }

    public void setMatter(Long matter) {
        this.matter = matter;
    }

    public Ground getGround() {
        return ground;
    }

    public void setGround(Ground ground) {
        this.ground = ground;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getHeldKind() {
        return heldKind;
    }

    public void setHeldKind(String heldKind) {
        this.heldKind = heldKind;
    }

    public Long getHeldMatter() {
        return heldMatter;
    }

    public void setHeldMatter(Long heldMatter) {
        this.heldMatter = heldMatter;
    }

    public String getHeldReason() {
        return heldReason;
    }

    public void setHeldReason(String heldReason) {
        this.heldReason = heldReason;
    }
}
