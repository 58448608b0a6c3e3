package huisheng.web.notification;

import huisheng.notification.NotificationDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many notices wait for who is signed in, as every page shows it at its head; one statement a page. */
@Named
@RequestScoped
public class UnreadNotices {
    @Inject
    private NotificationDesk desk;

    private Long count;

    public long count() {
        if (count == null) count = desk.unread();
        return count;
    }

    /** How far was counted. */
    public int counted() {
        return NotificationDesk.COUNTED;
    }
}
