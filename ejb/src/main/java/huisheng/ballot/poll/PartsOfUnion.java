package huisheng.ballot.poll;

import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import huisheng.office.HeldOffice;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Who belongs to which body of a union today, for the rules of a vote order. */
@ApplicationScoped
class PartsOfUnion {
    private static final Set<Post> COMMITTEE = Set.of(Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER);
    private static final Set<Post> ABOVE = Set.of(Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER, Post.AUDITOR);

    @Inject
    private Offices offices;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    OrderRules.Known of(OrganisationId union) {
        return new OrderRules.Known() {
            @Override
            public boolean isOfBody(MemberId member, TrusteeBody body) {
                return switch (body) {
                    case COMMITTEE -> holds(member, COMMITTEE, held -> held.equals(union));
                    case AUDIT -> isAuditor(member);
                    case UPPER -> holds(member, ABOVE, held -> !held.equals(union) && tree.within(union, held));
                    case TELLER ->
                        register.standing(member) == Standing.ACTIVE && tree.within(register.keeperOf(member), union);
                };
            }

            @Override
            public boolean isAuditor(MemberId member) {
                return offices.postsOver(member, union).contains(Post.AUDITOR);
            }

            @Override
            public boolean isCommission(MemberId member) {
                return offices.postsOver(member, union).contains(Post.ELECTION_COMMISSION);
            }
        };
    }

    private boolean holds(MemberId member, Set<Post> posts, java.util.function.Predicate<OrganisationId> where) {
        return offices.heldBy(member).stream()
                .filter(held -> posts.contains(held.post()))
                .map(HeldOffice::organisation)
                .anyMatch(where);
    }
}
