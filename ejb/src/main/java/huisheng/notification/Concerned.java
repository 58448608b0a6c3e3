package huisheng.notification;

import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceParties;
import huisheng.membership.MemberId;
import huisheng.office.HeldOffice;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionParties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Whom a matter concerns today. */
@ApplicationScoped
class Concerned {
    @Inject
    private Offices offices;

    @Inject
    private GrievanceParties cases;

    @Inject
    private SuggestionParties suggestions;

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

    /** Whoever wrote it, and whoever wrote one that was merged into it. */
    List<MemberId> authorsOfSuggestion(long suggestion) {
        return suggestions.of(new SuggestionId(suggestion)).stream()
                .flatMap(one -> Stream.concat(Stream.of(one.author()), one.coAuthors().stream()))
                .distinct()
                .toList();
    }

    private List<MemberId> holding(long organisation, Post... posts) {
        return offices.heldIn(new OrganisationId(organisation)).stream()
                .filter(held -> List.of(posts).contains(held.post()))
                .map(HeldOffice::member)
                .distinct()
                .toList();
    }
}
