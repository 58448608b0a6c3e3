package huisheng.attachment;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All attachments, as a collection. */
@ApplicationScoped
class KeptFiles {
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Attachment attachment) {
        entities.persist(attachment);
        entities.flush();
    }

    Attachment get(AttachmentId id) {
        return Optional.ofNullable(entities.find(Attachment.class, id.value()))
                .orElseThrow(() -> new Refused(AttachmentReason.NO_SUCH_ATTACHMENT));
    }

    List<Attachment> of(AttachedTo matter) {
        return entities.createQuery(
                        "select a from Attachment a where a.kind = :kind and a.matterId = :id order by a.id",
                        Attachment.class)
                .setParameter("kind", matter.kind())
                .setParameter("id", matter.id())
                .getResultList();
    }

    List<Attachment> waitingFor(String form, MemberId uploader) {
        return entities.createQuery(
                        "select a from Attachment a where a.form = :form and a.uploaderId = :uploader order by a.id",
                        Attachment.class)
                .setParameter("form", form)
                .setParameter("uploader", uploader.value())
                .getResultList();
    }

    /** How many each matter has; who has none is not in it. */
    Map<Long, Long> counts(String kind, Collection<Long> matters) {
        if (matters.isEmpty()) return Map.of();
        return entities
                .createQuery(
                        "select a.matterId, count(a) from Attachment a where a.kind = :kind and a.matterId in :ids group by a.matterId",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("ids", matters)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    void remove(Attachment attachment) {
        entities.remove(attachment);
    }

    /** Files of forms that were never sent. */
    int forgetWaitingSince(Instant before) {
        var old = entities.createQuery(
                        "select a.id from Attachment a where a.form is not null and a.takenAt < :before order by a.id",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .getResultList();
        if (old.isEmpty()) return 0;
        return entities.createQuery("delete from Attachment a where a.id in :ids and a.form is not null")
                .setParameter("ids", old)
                .executeUpdate();
    }
}
