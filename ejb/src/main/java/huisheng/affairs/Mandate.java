package huisheng.affairs;

import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** What the caller may do with whose publications, and as whom they read them. Asked once a request. */
@RequestScoped
class Mandate {
    private static final Post[] WRITERS = {Post.EDITOR, Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER};
    private static final Post[] LEADERS = {Post.CHAIR, Post.VICE_CHAIR};

    @Inject
    private Offices offices;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    private MemberId asked;
    private List<OrganisationId> desks;
    private List<OrganisationId> membership;

    /** Null for a stranger. */
    MemberId reader() {
        return caller.isKnown() ? caller.id() : null;
    }

    /** The unions whose publications the caller works on. */
    List<OrganisationId> desks() {
        forgetOthers();
        if (desks == null) desks = caller.isKnown() ? offices.organisationsOf(caller.id(), WRITERS) : List.of();
        return desks;
    }

    /** The unions that the caller is a member of: the own organisation and all above it. */
    List<OrganisationId> memberOf() {
        forgetOthers();
        if (membership == null) membership = isMember() ? line() : List.of();
        return membership;
    }

    Audience in(OrganisationId union) {
        if (desks().contains(union)) return Audience.OFFICERS;
        return memberOf().contains(union) ? Audience.MEMBERS : Audience.EVERYBODY;
    }

    boolean leads(OrganisationId union) {
        return caller.isKnown() && offices.organisationsOf(caller.id(), LEADERS).contains(union);
    }

    /** @throws Refused NOT_YOUR_UNION */
    void requireDesk(OrganisationId union) {
        if (!desks().contains(union)) throw new Refused(AffairsReason.NOT_YOUR_UNION);
    }

    /** @throws Refused CHAIR_COUNTERSIGNS */
    void requireLead(OrganisationId union) {
        if (!leads(union)) throw new Refused(AffairsReason.CHAIR_COUNTERSIGNS);
    }

    // Somebody else may stand at the counter within one request: a right is never kept for the next person.
    private void forgetOthers() {
        var now = reader();
        if (Objects.equals(now, asked)) return;
        asked = now;
        desks = null;
        membership = null;
    }

    private boolean isMember() {
        return caller.isKnown() && register.standing(caller.id()) != Standing.LEFT;
    }

    private List<OrganisationId> line() {
        return tree.place(register.organisationOf(caller.id())).line();
    }
}
