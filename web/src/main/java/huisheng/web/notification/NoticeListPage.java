package huisheng.web.notification;

import huisheng.kernel.Slice;
import huisheng.notification.NoticeLine;
import huisheng.notification.NotificationDesk;
import huisheng.web.kernel.Outcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the member was told, the latest first; where one is in the list is part of the address. */
@Named
@RequestScoped
public class NoticeListPage {
    private static final String LIST = "/notification/index.xhtml";

    @Inject
    private NotificationDesk desk;

    @Inject
    private HttpServletRequest request;

    private String after;
    private Slice<NoticeLine> lines;

    public Slice<NoticeLine> lines() {
        if (lines == null) lines = desk.mine(after);
        return lines;
    }

    public String readAll() {
        desk.readAll();
        Outcome.say("notification", "readAll.outcome");
        return LIST + "?faces-redirect=true";
    }

    /** Address of the beginning of the list, or null there. */
    public String newer() {
        return after == null ? null : request.getContextPath() + LIST;
    }

    /** Address of the next stretch, or null at the end. */
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
