package huisheng.web.review;

import huisheng.auditlog.Holding;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.receipt.KindOfFact;
import huisheng.review.AuditorDesk;
import huisheng.review.EntryFilter;
import huisheng.review.ReviewResult;
import huisheng.web.kernel.AddressQuery;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Refusals;
import huisheng.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The log as the review committee looks at it. The filter is part of the address; a day or kind that is none is left out. */
@Named
@RequestScoped
public class LogReviewPage {
    private static final String PAGE = "/review/log.xhtml";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MATTER = Pattern.compile("(suggestion|publication)-([0-9]{1,18})");

    @Inject
    private AuditorDesk desk;

    @Inject
    private FactPages pages;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private String kind;
    private String day;
    private String union;
    private String matter;
    private String before;
    private List<OrganisationCard> unions;
    private Slice<AuditorDesk.Line> lines;
    private List<ReviewResult> results;
    private Map<Long, String> facts;

    /** Refuses whoever sits in no review committee before anything is shown. */
    public void load() {
        unions();
    }

    public String walk() {
        if (!Refusals.done(desk::start)) return null;
        Outcome.say("review", "begun");
        return PAGE + "?faces-redirect=true";
    }

    public List<AuditorDesk.Line> lines() {
        return slice().items();
    }

    public List<ReviewResult> results() {
        if (results == null) results = desk.results();
        return results;
    }

    private Slice<AuditorDesk.Line> slice() {
        if (lines == null) lines = desk.entries(filter(), number(before));
        return lines;
    }

    /** All kinds by their sentences. */
    public List<SelectItem> kinds() {
        return KindOfFact.kinds().stream()
                .map(one -> new SelectItem(one, Words.raw("receipt", "Fact." + one, reader.getLocale())))
                .sorted(java.util.Comparator.comparing(SelectItem::getLabel))
                .toList();
    }

    public List<OrganisationCard> unions() {
        if (unions == null) unions = desk.unions();
        return unions;
    }

    public boolean isOf(OrganisationCard one) {
        return Long.toString(one.id().value()).equals(union);
    }

    /** ✓, ✗ and what is neither. */
    public String mark(Holding holding) {
        return switch (holding) {
            case HOLDS -> "✓";
            case FAILS, MISSING -> "✗";
            case NOT_YET, ERASED -> "–";
        };
    }

    /** Where the fact itself is read; null where the auditor may not, or it has no page. */
    public String fact(AuditorDesk.Line line) {
        if (facts == null)
            facts = pages.of(lines().stream()
                    .map(AuditorDesk.Line::content)
                    .filter(Objects::nonNull)
                    .toList());
        var address = facts.get(line.entry().number());
        return address == null ? null : request.getContextPath() + address;
    }

    public String newer() {
        return number(before) == null ? null : here().toString();
    }

    public String older() {
        return slice().hasNext() ? here().with("before", slice().next()).toString() : null;
    }

    private AddressQuery here() {
        return new AddressQuery(request.getContextPath() + PAGE)
                .with("kind", kind)
                .with("day", day)
                .with("union", union)
                .with("matter", matter);
    }

    private EntryFilter filter() {
        var wanted = number(union);
        return new EntryFilter(
                kind != null && KindOfFact.kinds().contains(kind) ? kind : null,
                date(),
                wanted == null ? null : new OrganisationId(wanted),
                about());
    }

    private EntryFilter.Matter about() {
        var parts = MATTER.matcher(matter == null ? "" : matter);
        return parts.matches() ? new EntryFilter.Matter(parts.group(1), Long.parseLong(parts.group(2))) : null;
    }

    private LocalDate date() {
        try {
            return day != null && DAY.matcher(day).matches() ? LocalDate.parse(day) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Long number(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getUnion() {
        return union;
    }

    public void setUnion(String union) {
        this.union = union;
    }

    public String getMatter() {
        return matter;
    }

    public void setMatter(String matter) {
        this.matter = matter;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
