package huisheng.web.grievance;

import huisheng.grievance.CaseCount;
import huisheng.grievance.CaseFilter;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.GrievanceLine;
import huisheng.grievance.GrievanceStep;
import huisheng.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/** The case officers' list; the filter is part of the address. */
@Named
@RequestScoped
public class CaseInboxPage {
    @Inject
    private CaseIntakeDesk desk;

    @Inject
    private HttpServletRequest request;

    private String show;
    private String after;
    private Slice<GrievanceLine> lines;
    private CaseCount count;

    public Slice<GrievanceLine> lines() {
        if (lines == null) lines = desk.inbox(filter(), after);
        return lines;
    }

    /** Whether one of those shown waits to be given to officers. */
    public boolean isAnyToAssign() {
        return lines().items().stream().anyMatch(this::mayAssign);
    }

    public boolean mayAssign(GrievanceLine line) {
        return GrievanceStep.ASSIGN.leadsFrom(line.state());
    }

    public CaseCount count() {
        if (count == null) count = desk.count();
        return count;
    }

    public CaseFilter[] filters() {
        return CaseFilter.values();
    }

    /** How many there are, or -1 where nobody counts. */
    public long many(CaseFilter filter) {
        return switch (filter) {
            case ALL -> count().all();
            case NEW -> count().fresh();
            case MINE -> count().mine();
            case LATE -> count().late();
            case OVER -> -1;
        };
    }

    /** What the address asks for; everything open where it asks for nothing that there is. */
    public CaseFilter filter() {
        return Arrays.stream(CaseFilter.values())
                .filter(one -> word(one).equals(show))
                .findFirst()
                .orElse(CaseFilter.ALL);
    }

    /** As it stands in the address. */
    public String word(CaseFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    /** Address of the beginning of the list, or null there. */
    public String newer() {
        return after == null ? null : address();
    }

    /** Address of the next stretch, or null at the end. */
    public String older() {
        return lines().hasNext() ? address() + "&after=" + lines().next() : null;
    }

    private String address() {
        return request.getContextPath() + "/grievance/inbox.xhtml?show=" + word(filter());
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
