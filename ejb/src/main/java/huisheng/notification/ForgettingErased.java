package huisheng.notification;

import huisheng.auditlog.ContentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Notices about an erased matter go with it, and the letters that were still to be sent: they would say whom it concerned. */
@ApplicationScoped
class ForgettingErased {
    private static final String OF_THE_MATTER =
            "(n.matterKind = :kind or n.matterKind like :parts) and n.matter = :matter";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void erased(@Observes ContentErased fact) {
        carryOut(
                "delete from Letter l where l.noticeId in (select n.id from Notice n where " + OF_THE_MATTER + ")",
                fact);
        carryOut("delete from Notice n where " + OF_THE_MATTER, fact);
    }

    private void carryOut(String statement, ContentErased fact) {
        entities.createQuery(statement)
                .setParameter("kind", fact.kind())
                .setParameter("parts", fact.kind() + ".%")
                .setParameter("matter", fact.matter())
                .executeUpdate();
    }
}
