package huisheng.notification;

import huisheng.affairs.AffairsParties;
import huisheng.affairs.PublicationId;
import huisheng.affairs.RemarkId;
import huisheng.ballot.electorate.SlipParties;
import huisheng.ballot.poll.PollId;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceParties;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.HeldOffice;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionParties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whom a matter concerns today. */
@ApplicationScoped
class Concerned {
    private static final int STRETCH = 1_000;

    @Inject
    private Offices offices;

    @Inject
    private GrievanceParties cases;

    @Inject
    private SuggestionParties suggestions;

    @Inject
    private AffairsParties publications;

    @Inject
    private SlipParties slips;

    @Inject
    private MemberRegister register;

    @Inject
    private Clock clock;

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

    /** Who answers for it in its committee; never who wrote it. */
    List<MemberId> responsibleForSuggestion(long suggestion) {
        return othersThanAuthors(suggestion, SuggestionParties.Parties::responsible);
    }

    List<MemberId> committeeOfSuggestion(long suggestion) {
        return othersThanAuthors(suggestion, SuggestionParties.Parties::committee);
    }

    private List<MemberId> othersThanAuthors(
            long suggestion, Function<SuggestionParties.Parties, List<MemberId>> asked) {
        var authors = authorsOfSuggestion(suggestion);
        return suggestions
                .of(new SuggestionId(suggestion))
                .map(asked)
                .map(all -> all.stream().filter(one -> !authors.contains(one)).toList())
                .orElse(List.of());
    }

    /** Whoever sent it, without those of merged ones: what the committee asks of one is asked of nobody else. */
    List<MemberId> authorOfSuggestion(long suggestion) {
        return suggestions.author(new SuggestionId(suggestion)).stream().toList();
    }

    List<MemberId> followersOfSuggestion(long suggestion) {
        var authors = authorsOfSuggestion(suggestion);
        return suggestions.of(new SuggestionId(suggestion)).stream()
                .flatMap(one -> one.followers().stream())
                .filter(one -> !authors.contains(one))
                .toList();
    }

    /** Who is a member of the union or of one below it today. */
    List<MemberId> membersOf(long union) {
        var all = new ArrayList<MemberId>();
        var organisation = new OrganisationId(union);
        for (var some = register.activeOn(clock.today(), organisation, "", STRETCH);
                !some.isEmpty();
                some = register.activeOn(
                        clock.today(), organisation, some.get(some.size() - 1).number(), STRETCH))
            some.forEach(card -> all.add(card.id()));
        return all;
    }

    /** Who may write and check for a union. */
    List<MemberId> publishersOf(long union) {
        return holding(union, Post.EDITOR, Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER);
    }

    /** Who countersigns for a union. */
    List<MemberId> leadersOf(long union) {
        return holding(union, Post.CHAIR, Post.VICE_CHAIR);
    }

    Collection<MemberId> writersOf(long publication) {
        return publications.ofPublication(new PublicationId(publication)).writers();
    }

    List<MemberId> askerOf(long remark) {
        return publications.author(new RemarkId(remark)).stream().toList();
    }

    /** For whom a slip of a vote was declared void. */
    List<MemberId> holderOfSlip(long poll, String credential) {
        return slips.holder(new PollId(poll), credential).stream().toList();
    }

    /** Only who may read it: neither who is named in it nor who stepped back. */
    List<MemberId> officersOfCase(long grievance) {
        return cases.of(new GrievanceId(grievance))
                .map(GrievanceParties.Parties::officers)
                .orElse(List.of());
    }

    /** Whoever wrote it, and whoever wrote one that was merged into it. */
    Set<MemberId> authorsOfSuggestion(long suggestion) {
        return suggestions.authors(new SuggestionId(suggestion));
    }

    private List<MemberId> holding(long organisation, Post... posts) {
        return offices.heldIn(new OrganisationId(organisation)).stream()
                .filter(held -> List.of(posts).contains(held.post()))
                .map(HeldOffice::member)
                .distinct()
                .toList();
    }
}
