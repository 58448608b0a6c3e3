package huisheng.notification;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All notices, as a collection. */
@ApplicationScoped
class Notices {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Notice notice) {
        entities.persist(notice);
    }

    Optional<Notice> find(NoticeId id) {
        return Optional.ofNullable(entities.find(Notice.class, id.value()));
    }

    /** @throws Refused NO_SUCH_NOTICE, also for somebody else's */
    Notice get(NoticeId id, MemberId recipient) {
        return entities.createQuery(
                        "select n from Notice n where n.id = :id and n.recipientId = :recipient", Notice.class)
                .setParameter("id", id.value())
                .setParameter("recipient", recipient.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refused(NotificationReason.NO_SUCH_NOTICE));
    }

    /** The same said again and not read yet, or what it leaves behind: the new one takes the place of the old one. */
    void forgetUnread(Tiding tiding) {
        entities.createQuery(
                        "delete from Notice n where n.matterKind = :matterKind and n.matter = :matter and n.kind in :kinds and n.recipientId in :recipients and n.readAt is null")
                .setParameter("matterKind", tiding.matter().kind())
                .setParameter("matter", tiding.matter().id())
                .setParameter("kinds", tiding.kind().outdated())
                .setParameter("recipients", ids(tiding.recipients()))
                .executeUpdate();
    }

    /** The latest first. */
    List<Notice> of(MemberId recipient, long before, int limit) {
        return entities.createQuery(
                        "select n from Notice n where n.recipientId = :recipient and n.id < :before order by n.recipientId, n.id desc",
                        Notice.class)
                .setParameter("recipient", recipient.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many are not read, counted up to the limit. */
    long unread(MemberId recipient, int limit) {
        return entities.createQuery(
                        "select n.id from Notice n where n.recipientId = :recipient and n.readAt is null order by n.recipientId, n.readAt, n.id desc",
                        Long.class)
                .setParameter("recipient", recipient.value())
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    int readAll(MemberId recipient, Instant at) {
        return entities.createQuery(
                        "update Notice n set n.readAt = :at where n.recipientId = :recipient and n.readAt is null")
                .setParameter("at", at)
                .setParameter("recipient", recipient.value())
                .executeUpdate();
    }

    /** For whom something waits for a daily letter. */
    List<MemberId> awaitingDigest(LocalDate day, int limit) {
        return entities.createQuery(
                        "select distinct n.recipientId from Notice n where n.digestOn <= :day order by n.recipientId",
                        Long.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultStream()
                .map(MemberId::new)
                .toList();
    }

    /** @return how many there were; of two who ask at once, the second gets none */
    int takeForDigest(MemberId recipient, LocalDate day) {
        return entities.createQuery(
                        "update Notice n set n.digestOn = null where n.recipientId = :recipient and n.digestOn <= :day")
                .setParameter("recipient", recipient.value())
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Some that were read before the moment; in the order of an index. @return how many went */
    int forgetReadBefore(Instant moment, int limit) {
        var old = entities.createQuery(
                        "select n.id from Notice n where n.readAt < :moment order by n.readAt", Long.class)
                .setParameter("moment", moment)
                .setMaxResults(limit)
                .getResultList();
        if (old.isEmpty()) return 0;
        return entities.createQuery("delete from Notice n where n.id in :old")
                .setParameter("old", old)
                .executeUpdate();
    }

    static List<Long> ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }
}
