package huisheng.web.receipt;

import huisheng.auditlog.OpenedEntry;
import huisheng.kernel.Slice;
import huisheng.receipt.MyReceiptsDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The member's receipts, newest first. */
@Named
@RequestScoped
public class MyReceiptsPage {
    private static final String LIST = "/receipt/mine.xhtml";

    @Inject
    private MyReceiptsDesk desk;

    @Inject
    private HttpServletRequest request;

    private String after;
    private Slice<OpenedEntry> lines;

    public Slice<OpenedEntry> lines() {
        if (lines == null) lines = desk.mine(after);
        return lines;
    }

    public String newer() {
        return after == null ? null : request.getContextPath() + LIST;
    }

    public String older() {
        return lines().hasNext() ? request.getContextPath() + LIST + "?after=" + lines().next() : null;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
