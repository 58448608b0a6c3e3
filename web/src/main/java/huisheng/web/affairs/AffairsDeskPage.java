package huisheng.web.affairs;

import huisheng.affairs.AffairsCount;
import huisheng.affairs.Duty;
import huisheng.affairs.EditorDesk;
import huisheng.affairs.PublicationDesk;
import huisheng.affairs.PublicationLine;
import huisheng.affairs.PublicationState;
import huisheng.affairs.RemarkLine;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.web.kernel.AddressQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** The officers' list of publications: one state at a time, or the questions that wait. Which is part of the address. */
@Named
@RequestScoped
public class AffairsDeskPage {
    private static final List<PublicationState> SHOWN = List.of(
            PublicationState.TO_CHECK,
            PublicationState.CHECKED,
            PublicationState.DRAFT,
            PublicationState.SCHEDULED,
            PublicationState.POSTING,
            PublicationState.FINAL,
            PublicationState.WITHDRAWN);
    private static final String REMARKS = "REMARKS";
    private static final String DUTIES = "DUTIES";

    /** What one of the reader's unions has to publish. @param leads whether the reader may excuse what is not published */
    public record DutiesOf(OrganisationCard union, List<Duty> duties, boolean leads) {}

    @Inject
    private PublicationDesk published;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private EditorDesk desk;

    @Inject
    private HttpServletRequest request;

    private String show;
    private String after;
    private List<DutiesOf> duties;
    private AffairsCount count;
    private Slice<PublicationLine> lines;
    private Slice<RemarkLine> remarks;

    public List<PublicationState> states() {
        return SHOWN;
    }

    public AffairsCount count() {
        if (count == null) count = desk.count();
        return count;
    }

    public boolean isRemarks() {
        return REMARKS.equals(shown());
    }

    public boolean isDuties() {
        return DUTIES.equals(shown());
    }

    public List<DutiesOf> duties() {
        if (duties == null)
            duties = desk.unions().stream()
                    .map(union -> new DutiesOf(organisations.read(union), published.duties(union), desk.leads(union)))
                    .toList();
        return duties;
    }

    public boolean isShown(PublicationState state) {
        return state.name().equals(shown());
    }

    public Slice<PublicationLine> lines() {
        if (lines == null) lines = desk.list(PublicationState.valueOf(shown()), after);
        return lines;
    }

    public Slice<RemarkLine> remarks() {
        if (remarks == null) remarks = desk.todo(after);
        return remarks;
    }

    public String address(String state) {
        return page().with("show", state).toString();
    }

    public String newer() {
        return after == null ? null : address(shown());
    }

    public String older() {
        if (isDuties()) return null;
        var next = isRemarks() ? remarks().next() : lines().next();
        return next == null
                ? null
                : page().with("show", shown()).with("after", next).toString();
    }

    /** What the address says; without a word, where something waits. */
    String shown() {
        if (REMARKS.equals(show) || DUTIES.equals(show)) return show;
        return Arrays.stream(PublicationState.values())
                .filter(SHOWN::contains)
                .map(Enum::name)
                .filter(name -> name.equals(show))
                .findFirst()
                .orElseGet(this::waiting);
    }

    private String waiting() {
        if (count().toCountersign() > 0) return PublicationState.CHECKED.name();
        if (count().toCheck() > 0) return PublicationState.TO_CHECK.name();
        return count().remarks() > 0 ? REMARKS : PublicationState.DRAFT.name();
    }

    private AddressQuery page() {
        return new AddressQuery(request.getContextPath() + "/affairs/desk.xhtml");
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
