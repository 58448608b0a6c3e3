package huisheng.notification;

import huisheng.kernel.Clock;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** Everybody's own counter: what one was told, and how one wants to be told. */
@Stateless
@DeclareRoles("officer")
@RolesAllowed("member")
public class NotificationDesk {
    /** How far unread notices are counted. */
    public static final int COUNTED = 99;

    private static final int SLICE = 20;

    @Inject
    private Notices notices;

    @Inject
    private ChosenWays ways;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext session;

    /** The latest first. @param after where the last slice ended, or null */
    public Slice<NoticeLine> mine(String after) {
        var rows = notices.of(caller.id(), before(after), SLICE + 1);
        return Slice.of(
                rows, SLICE, Notice::line, last -> Long.toString(last.id().value()));
    }

    /** At most one more than {@link #COUNTED}. */
    public long unread() {
        return notices.unread(caller.id(), COUNTED + 1);
    }

    /** Reads one's own notice. @throws huisheng.kernel.Refused NO_SUCH_NOTICE */
    public NoticeLine open(NoticeId id) {
        var notice = notices.get(id, caller.id());
        notice.read(clock.now());
        return notice.line();
    }

    public int readAll() {
        return notices.readAll(caller.id(), clock.now());
    }

    /** For every kind that can reach the caller, how it is told. */
    public Map<NoticeKind, Way> ways() {
        var mine = new EnumMap<>(ways.of(caller.id()));
        mine.keySet().removeIf(kind -> !reaches(kind));
        return mine;
    }

    /** What cannot reach the caller is left as it was. */
    public void choose(Map<NoticeKind, Way> chosen) {
        var mine = new EnumMap<>(chosen);
        mine.keySet().removeIf(kind -> !reaches(kind));
        ways.choose(caller.id(), mine);
    }

    private boolean reaches(NoticeKind kind) {
        return !kind.isForOfficers() || session.isCallerInRole("officer");
    }

    private static long before(String key) {
        try {
            return key == null ? Long.MAX_VALUE : Long.parseLong(key);
        } catch (NumberFormatException unreadable) {
            return Long.MAX_VALUE;
        }
    }
}
