package huisheng.web.suggestion;

import huisheng.kernel.Slice;
import huisheng.suggestion.AppealDesk;
import huisheng.suggestion.AppealLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Appeals against hiding that wait for the committees in which the reader sits, due first. */
@Named
@RequestScoped
public class AppealsPage {
    private static final String ADDRESS = "/suggestion/appeals.xhtml";

    @Inject
    private AppealDesk desk;

    @Inject
    private HttpServletRequest request;

    private String after;
    private Slice<AppealLine> lines;
    private Long count;

    public Slice<AppealLine> lines() {
        if (lines == null) lines = desk.waiting(after);
        return lines;
    }

    /** How many wait, for the link of the list of suggestions. */
    public long count() {
        if (count == null) count = desk.countWaiting();
        return count;
    }

    public String newer() {
        return after == null ? null : request.getContextPath() + ADDRESS;
    }

    public String older() {
        return lines().hasNext() ? request.getContextPath() + ADDRESS + "?after=" + lines().next() : null;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
