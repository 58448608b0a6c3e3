package huisheng.notification;

import huisheng.auditlog.Happening;
import huisheng.kernel.Clock;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes notices in the transaction of the happening: if it is undone, nobody was told. The end of the audit chain is held meanwhile,
 * so only rows of this feature are written, and none is waited for (ADR 11).
 */
@ApplicationScoped
class Telling {
    private static final int STRETCH = 1_000;

    @Inject
    private Tidings tidings;

    @Inject
    private Notices notices;

    @Inject
    private ChosenWays ways;

    @Inject
    private Outbox outbox;

    @Inject
    private Announcements announcements;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    void happened(@Observes Happening happening) {
        for (var tiding : tidings.of(happening)) tell(withoutTheActor(tiding));
        tidings.announced(happening).ifPresent(announcements::begin);
    }

    // A union has more members than one statement takes.
    void tell(Tiding tiding) {
        var all = List.copyOf(tiding.recipients());
        for (int from = 0; from < all.size(); from += STRETCH) {
            var some = Set.copyOf(all.subList(from, Math.min(from + STRETCH, all.size())));
            tellSome(new Tiding(tiding.kind(), tiding.matter(), tiding.figure(), some));
        }
    }

    private void tellSome(Tiding tiding) {
        notices.forgetUnread(tiding);
        var chosen = ways.of(tiding.kind(), tiding.recipients());
        for (var recipient : tiding.recipients()) {
            var way = chosen.getOrDefault(recipient, tiding.kind().usual());
            var digest = way == Way.DAILY && outbox.isOpen() ? outbox.nextDigest() : null;
            var notice = new Notice(recipient, tiding, clock.now(), digest);
            notices.add(notice);
            if (way == Way.AT_ONCE) outbox.put(notice);
        }
    }

    // Who did it knows.
    private Tiding withoutTheActor(Tiding tiding) {
        Set<MemberId> others =
                tiding.recipients().stream().filter(one -> !isCaller(one)).collect(Collectors.toSet());
        return new Tiding(tiding.kind(), tiding.matter(), tiding.figure(), others);
    }

    private boolean isCaller(MemberId member) {
        try {
            return caller.isKnown() && caller.id().equals(member);
        } catch (ContextNotActiveException nobodyCallsTheClock) {
            return false;
        }
    }
}
