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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the member wants to hear of each kind of thing. */
@Named
@RequestScoped
public class NoticeChoicesPage {
    @Inject
    private NotificationDesk desk;

    // By their names: a page cannot tell of which kind the values of a map are.
    private final Map<String, String> ways = new HashMap<>();
    private List<NoticeKind> kinds;

    @PostConstruct
    void read() {
        var mine = desk.ways();
        kinds = List.copyOf(mine.keySet());
        mine.forEach((kind, way) -> ways.put(kind.name(), way.name()));
    }

    public String save() {
        if (!Refusals.done(() -> desk.choose(chosen()))) return null;
        Outcome.say("notification", "choices.outcome");
        return "/notification/choices.xhtml?faces-redirect=true";
    }

    /** Those that can reach the reader. */
    public List<NoticeKind> kinds() {
        return kinds;
    }

    public Way[] all() {
        return Way.values();
    }

    public Map<String, String> getWays() {
        return ways;
    }

    private Map<NoticeKind, Way> chosen() {
        var chosen = new EnumMap<NoticeKind, Way>(NoticeKind.class);
        ways.forEach((kind, way) -> chosen.put(NoticeKind.valueOf(kind), Way.valueOf(way)));
        return chosen;
    }
}
