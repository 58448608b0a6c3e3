package huisheng.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds entries by what the auditor asks for; newest first. */
@ApplicationScoped
class EntryNumbers {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    List<Long> of(EntryFilter filter, long before, int limit) {
        var asked = entities.createQuery(
                        "select e.number from AuditEntry e where e.number < :before"
                                + (filter.kind() == null ? "" : " and e.kind = :kind")
                                + (filter.day() == null ? "" : " and e.happenedAt >= :from and e.happenedAt < :until")
                                + (filter.union() == null
                                        ? ""
                                        : " and exists (select l.number from RecordLine l where l.number = e.number and l.organisationId = :union)")
                                + (filter.matter() == null
                                        ? ""
                                        : " and e.number in (select m.number from MatterEntry m where m.kind = :of and m.matter = :matter)")
                                + " order by e.number desc",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(limit);
        if (filter.kind() != null) asked.setParameter("kind", filter.kind());
        if (filter.day() != null) asked.setParameter("from", filter.from()).setParameter("until", filter.until());
        if (filter.union() != null) asked.setParameter("union", filter.union().value());
        if (filter.matter() != null)
            asked.setParameter("of", filter.matter().kind())
                    .setParameter("matter", filter.matter().id());
        return asked.getResultList();
    }
}
