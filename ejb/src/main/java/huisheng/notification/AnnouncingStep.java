package huisheng.notification;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.roll.PaperHolders;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The steps of telling the rolls of votes, each in a transaction of its own. */
@ApplicationScoped
class AnnouncingStep {
    /** So many members are told in one transaction. */
    static final int STRETCH = 500;

    @Inject
    private Announcements announcements;

    @Inject
    private PollRegister polls;

    @Inject
    private PaperHolders holders;

    @Inject
    private Telling telling;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What the passing of time has to say to the rolls of open votes. The end of the log is held, so that of two servers one begins it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void remind() {
        var open = polls.open();
        if (open.stream().noneMatch(this::isToRemind)) return;
        audit.hold();
        for (var card : open)
            if (isToRemind(card))
                announcements.begin(new Announcement(
                        card.id().value(), PollHours.reminder(card, clock.now()).orElseThrow()));
    }

    private boolean isToRemind(PollCard card) {
        return PollHours.reminder(card, clock.now())
                .filter(kind -> !announcements.has(card.id(), kind))
                .isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> open() {
        return announcements.open();
    }

    /** Tells the next stretch. @return whether there may be more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean tell(long id) {
        var announcement = announcements.getIfFree(id).orElse(null);
        if (announcement == null || announcement.isDone()) return false;
        if (!announcement.isNewsIn(polls.card(announcement.poll()).phase())) {
            announcement.end();
            return false;
        }
        var some = next(announcement);
        telling.tell(Tiding.of(
                announcement.kind(), PollTidings.POLL, announcement.poll().value(), some));
        announcement.told(some, STRETCH);
        return !announcement.isDone();
    }

    private List<MemberId> next(Announcement announcement) {
        var after = announcement.toldUpTo();
        return announcement.kind() == NoticeKind.POLL_UNCOLLECTED
                ? holders.withoutPaper(announcement.poll(), after, STRETCH)
                : holders.all(announcement.poll(), after, STRETCH);
    }
}
