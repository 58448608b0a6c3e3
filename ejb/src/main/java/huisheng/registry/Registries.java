package huisheng.registry;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.MembershipReason;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationReason;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which part of the register is whose: a registrar keeps the organisation that appointed them and all below it. */
@ApplicationScoped
class Registries {
    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    /** Those above first. */
    List<OrganisationCard> of(MemberId officer) {
        return offices.organisationsOf(officer, Post.REGISTRAR).stream()
                .flatMap(id -> tree.subtree(id).stream())
                .distinct()
                .toList();
    }

    /** Other people's organisations are answered like unknown ones. */
    void require(MemberId officer, OrganisationId organisation) {
        if (!offices.postsOver(officer, organisation).contains(Post.REGISTRAR))
            throw new Refused(OrganisationReason.NO_SUCH_ORGANISATION);
    }

    /** Other people's members are answered like unknown ones. */
    void require(MemberId officer, MemberId member) {
        if (!offices.postsOver(officer, register.keeperOf(member)).contains(Post.REGISTRAR))
            throw new Refused(MembershipReason.NO_SUCH_MEMBER);
    }
}
