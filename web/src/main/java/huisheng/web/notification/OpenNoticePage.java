package huisheng.web.notification;

import huisheng.deadline.Matter;
import huisheng.notification.NoticeId;
import huisheng.notification.NoticeLine;
import huisheng.notification.NotificationDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Where the link of a notice or letter leads: the notice is read, and the matter's own page says who may see it. */
@Named
@RequestScoped
public class OpenNoticePage {
    @Inject
    private NotificationDesk desk;

    @Inject
    private FacesContext faces;

    private long id;

    public void go() throws IOException {
        var notice = desk.open(new NoticeId(id));
        var outside = faces.getExternalContext();
        outside.redirect(outside.getRequestContextPath() + page(notice));
        faces.responseComplete();
    }

    static String page(NoticeLine notice) {
        var matter = notice.matter();
        return switch (notice.kind()) {
            case SUGGESTION_ANSWERED,
                    SUGGESTION_MOVED,
                    SUGGESTION_ASKED,
                    SUGGESTION_HIDDEN,
                    APPEAL_DECIDED,
                    SUGGESTION_FOLLOWED -> "/suggestion/thread.xhtml?id=" + matter.id();
            case SUGGESTION_ARRIVED, SUGGESTION_ASSIGNED, SUGGESTION_AT_WORK ->
                "/suggestion/answer.xhtml?id=" + matter.id();
            case APPEAL_ARRIVED -> "/suggestion/appeal.xhtml?id=" + matter.id();
            case PUBLICATION_NEW, REMARK_ANSWERED -> "/affairs/publication.xhtml?id=" + matter.id();
            case PUBLICATION_AT_WORK, REMARK_ARRIVED -> "/affairs/item.xhtml?id=" + matter.id();
            case SLIP_VOIDED -> "/ballot/poll.xhtml?id=" + matter.id();
            case DEADLINE_NEAR, DEADLINE_MISSED, DEADLINE_LATE -> officersPage(matter);
            case CASE_OF_MINE -> "/grievance/case.xhtml?id=" + matter.id();
            case CASE_AT_WORK -> "/grievance/work.xhtml?id=" + matter.id();
            case POLL_ANNOUNCED,
                    POLL_SLIP,
                    POLL_OPEN,
                    POLL_UNCOLLECTED,
                    POLL_CLOSING,
                    POLL_CANCELLED,
                    POLL_TURN,
                    POLL_AT_WORK -> "/ballot/poll.xhtml?id=" + matter.id();
            case POLL_DECLARED, OBJECTION_ARRIVED, OBJECTION_ANSWERED -> "/ballot/result.xhtml?id=" + matter.id();
            case DEADLINE_MISSED_BELOW -> "/deadline/board.xhtml?show=MISSED&id=" + matter.id();
        };
    }

    private static String officersPage(Matter matter) {
        return switch (matter.kind()) {
            case "suggestionappeal" -> "/suggestion/appeal.xhtml?id=" + matter.id();
            case "suggestion" -> "/suggestion/answer.xhtml?id=" + matter.id();
            default -> "/desk.xhtml";
        };
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
