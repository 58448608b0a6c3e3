package huisheng.affairs;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;

/** Who began the drafts that lie unfinished at a union. Every editor there may go on with any of them, so none is handed over. */
@ApplicationScoped
public class DraftsInHand {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    public Map<MemberId, Long> byWriter(OrganisationId union) {
        return entities.createQuery(
                        "select p.draftedBy, count(p.id) from Publication p where p.organisationId = :union and p.state = :draft group by p.draftedBy",
                        Object[].class)
                .setParameter("union", union.value())
                .setParameter("draft", PublicationState.DRAFT)
                .getResultStream()
                .collect(Collectors.toMap(row -> new MemberId((Long) row[0]), row -> (Long) row[1]));
    }
}
