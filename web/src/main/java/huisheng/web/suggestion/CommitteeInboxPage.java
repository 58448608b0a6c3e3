package huisheng.web.suggestion;

import huisheng.kernel.Slice;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.WaitingCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The committee's list: what waits for an answer, due first, or what it has answered. Both are parts of the address. */
@Named
@RequestScoped
public class CommitteeInboxPage {
    private static final String ANSWERED = "answered";

    @Inject
    private CommitteeDesk desk;

    @Inject
    private HttpServletRequest request;

    private String show;
    private String after;
    private Slice<SuggestionLine> lines;
    private WaitingCount count;

    public Slice<SuggestionLine> lines() {
        if (lines == null) lines = isShowsAnswered() ? desk.answered(after) : desk.waiting(after);
        return lines;
    }

    public WaitingCount count() {
        if (count == null) count = desk.countWaiting();
        return count;
    }

    public boolean isShowsAnswered() {
        return ANSWERED.equals(show);
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
        return request.getContextPath() + "/suggestion/inbox.xhtml?show=" + (isShowsAnswered() ? ANSWERED : "waiting");
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
