package huisheng.suggestion;

import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.HeldOffice;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whose box is whose: the one into which the caller's suggestions go, and those that they answer for. */
@ApplicationScoped
class Boxes {
    static final Post[] COMMITTEE = {Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER};

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Offices offices;

    @Inject
    private Caller caller;

    /** The committee of the caller's branch. */
    OrganisationId mine() {
        return tree.committeeOf(register.organisationOf(caller.id()));
    }

    /** The committees in which the caller sits today. */
    List<OrganisationId> answeredByMe() {
        return offices.organisationsOf(caller.id(), COMMITTEE);
    }

    /** Who sits in the committee today, each once. */
    List<MemberId> committee(OrganisationId organisation) {
        return offices.heldIn(organisation).stream()
                .filter(held -> List.of(COMMITTEE).contains(held.post()))
                .map(HeldOffice::member)
                .distinct()
                .toList();
    }

    boolean hasAbove(OrganisationId organisation) {
        return tree.place(organisation).line().size() > 1;
    }
}
