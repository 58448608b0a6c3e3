package huisheng.retention;

import huisheng.attachment.FileAttached;
import huisheng.attachment.FileRemoved;
import huisheng.auditlog.Happening;
import huisheng.auditlog.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/**
 * Notes of each entry of the log of which matters it speaks, in the transaction of the fact. What was promised and whether it was
 * kept is no part of the matter: an erasure must not make a broken promise vanish.
 */
@ApplicationScoped
class MatterEntries {
    /** Component of a happening that names a matter, and the kind of it. */
    private static final Map<String, String> NAMED = Map.of(
            "suggestion", "suggestion",
            "grievance", "grievance",
            "publication", "publication",
            "remark", "publicationremark");

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void recorded(@Observes Recorded entry) {
        var happening = entry.happening();
        if (happening instanceof FileAttached file) note(entry.number(), file.kind(), file.matter());
        else if (happening instanceof FileRemoved file) note(entry.number(), file.kind(), file.matter());
        else named(entry.number(), happening);
    }

    private void named(long number, Happening happening) {
        for (var component : happening.getClass().getRecordComponents()) {
            var kind = NAMED.get(component.getName());
            if (kind == null || component.getType() != long.class) continue;
            try {
                note(number, kind, (long) component.getAccessor().invoke(happening));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // Files of an answer are attached to "suggestion.answer".
    private void note(long number, String kind, long matter) {
        int dot = kind.indexOf('.');
        entities.persist(new MatterEntry(dot < 0 ? kind : kind.substring(0, dot), matter, number));
    }

    /** In the order of the log. */
    List<Long> of(String kind, long matter) {
        return entities.createQuery(
                        "select e.number from MatterEntry e where e.kind = :kind and e.matter = :matter order by e.number",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("matter", matter)
                .getResultList();
    }
}
