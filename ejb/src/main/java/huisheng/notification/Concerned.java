package huisheng.notification;

import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceParties;
import huisheng.membership.MemberId;
import huisheng.office.HeldOffice;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Whom a matter concerns today. */
@ApplicationScoped
class Concerned {
    @Inject
    private Offices offices;

    @Inject
    private GrievanceParties cases;

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    List<MemberId> committee(long organisation) {
        return holding(organisation, Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER);
    }

    List<MemberId> chair(long organisation) {
        return holding(organisation, Post.CHAIR);
    }

    List<MemberId> memberOfCase(long grievance) {
        return cases.of(new GrievanceId(grievance))
                .map(one -> List.of(one.member()))
                .orElse(List.of());
    }

    /** Only who may read it: neither who is named in it nor who stepped back. */
    List<MemberId> officersOfCase(long grievance) {
        return cases.of(new GrievanceId(grievance))
                .map(GrievanceParties.Parties::officers)
                .orElse(List.of());
    }

    // By its number alone: the entity is the suggestion feature's own.
    List<MemberId> authorOfSuggestion(long suggestion) {
        List<?> author = entities.createNativeQuery("select author_id from suggestion where id = ?", Long.class)
                .setParameter(1, suggestion)
                .getResultList();
        return author.stream().map(id -> new MemberId((Long) id)).toList();
    }

    private List<MemberId> holding(long organisation, Post... posts) {
        return offices.heldIn(new OrganisationId(organisation)).stream()
                .filter(held -> List.of(posts).contains(held.post()))
                .map(HeldOffice::member)
                .distinct()
                .toList();
    }
}
