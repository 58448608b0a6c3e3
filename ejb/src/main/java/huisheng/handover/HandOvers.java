package huisheng.handover;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** All records of hand-overs, as a collection. */
@ApplicationScoped
class HandOvers {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(HandOver handOver) {
        entities.persist(handOver);
    }

    /** The latest first. @param of null for everybody's; else only those in which this person handed over or took */
    List<HandOver> at(OrganisationId organisation, MemberId of, int limit) {
        return entities.createQuery(
                        "select h from HandOver h where h.organisationId = :organisation and (:everybody = true or h.fromId = :person or h.toId = :person) order by h.organisationId, h.id desc",
                        HandOver.class)
                .setParameter("organisation", organisation.value())
                .setParameter("everybody", of == null)
                .setParameter("person", of == null ? -1 : of.value())
                .setMaxResults(limit)
                .getResultList();
    }
}
