package huisheng.web.notification;

import huisheng.notification.NoticeKind;
import huisheng.notification.NotificationDesk;
import huisheng.notification.Way;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;

/** How the member wants to hear of each kind of thing. */
@Named
@RequestScoped
public class NoticeChoicesPage {
    @Inject
    private NotificationDesk desk;

    private final Map<NoticeKind, Way> ways = new EnumMap<>(NoticeKind.class);

    @PostConstruct
    void read() {
        ways.putAll(desk.ways());
    }

    public String save() {
        if (!Refusals.done(() -> desk.choose(ways))) return null;
        Outcome.say("notification", "choices.outcome");
        return "/notification/choices.xhtml?faces-redirect=true";
    }

    public NoticeKind[] kinds() {
        return NoticeKind.values();
    }

    public Way[] all() {
        return Way.values();
    }

    public Map<NoticeKind, Way> getWays() {
        return ways;
    }
}
