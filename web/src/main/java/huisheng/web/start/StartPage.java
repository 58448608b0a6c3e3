package huisheng.web.start;

import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceLine;
import huisheng.kernel.Slice;
import huisheng.suggestion.BranchDesk;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.WaitingCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What is waiting for me, what has been answered. */
@Named
@RequestScoped
public class StartPage {
    private static final int FEW = 5;

    @Inject
    private SuggestionDesk suggestions;

    @Inject
    private BranchDesk neighbours;

    @Inject
    private GrievanceDesk grievances;

    @Inject
    private CommitteeDesk committee;

    @Inject
    private HttpServletRequest request;

    private String after;
    private Long unread;
    private WaitingCount waiting;
    private Slice<SuggestionLine> mine;
    private List<SuggestionLine> branch;
    private List<GrievanceLine> cases;

    public long unread() {
        if (unread == null) unread = suggestions.answersNotRead();
        return unread;
    }

    public boolean isOfficer() {
        return request.isUserInRole("officer");
    }

    /** Of officers only. */
    public WaitingCount waiting() {
        if (waiting == null) waiting = committee.countWaiting();
        return waiting;
    }

    public Slice<SuggestionLine> mine() {
        if (mine == null) mine = suggestions.mine(after);
        return mine;
    }

    /** One's own cases, the latest; all of them have a page of their own. */
    public List<GrievanceLine> cases() {
        if (cases == null)
            cases = grievances.mine(null).items().stream().limit(FEW).toList();
        return cases;
    }

    /** The last answers to one's branch. */
    public List<SuggestionLine> branch() {
        if (branch == null)
            branch = neighbours.answered(null).items().stream().limit(FEW).toList();
        return branch;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
