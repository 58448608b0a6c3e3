package huisheng.notification;

import huisheng.ballot.poll.PollId;
import huisheng.kernel.FreeRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What the rolls of votes are told, as a collection. */
@ApplicationScoped
class Announcements {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void begin(Announcement announcement) {
        entities.persist(announcement);
    }

    boolean has(PollId poll, NoticeKind kind) {
        return !entities.createQuery(
                        "select a.id from Announcement a where a.poll = :poll and a.kind = :kind", Long.class)
                .setParameter("poll", poll.value())
                .setParameter("kind", kind)
                .getResultList()
                .isEmpty();
    }

    /** Those of which not everybody has been told yet. */
    List<Long> open() {
        return entities.createQuery("select a.id from Announcement a where a.done = false order by a.id", Long.class)
                .getResultList();
    }

    /** Locked until the transaction ends; nothing if somebody else is at it. */
    Optional<Announcement> getIfFree(long id) {
        return FreeRow.find(entities, Announcement.class, id);
    }
}
