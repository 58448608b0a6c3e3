package huisheng.signin;

import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberLine;
import huisheng.membership.MemberRegister;
import huisheng.membership.RegisterFilter;
import huisheng.membership.Standing;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** The registrar's counter for activation codes: for the members of the own organisation and those below it. */
@Stateless
@RolesAllowed("officer")
public class ActivationDesk {
    /** How many members {@link #issueForNew} looks at in one transaction. */
    public static final int STRETCH = 500;

    @Inject
    private Caller caller;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private AccountRegister accounts;

    /** Where the caller keeps the register, each with all below it. */
    public List<OrganisationCard> unions() {
        return offices.organisationsOf(caller.id(), Post.REGISTRAR).stream()
                .flatMap(id -> tree.subtree(id).stream())
                .distinct()
                .toList();
    }

    /** How many belong to the organisation, as the length of the way through {@link #issueForNew}. */
    public long members(OrganisationId organisation) {
        offices.requireOver(caller.id(), organisation, Post.REGISTRAR);
        return register.count(organisation, Standing.ACTIVE) + register.count(organisation, Standing.RETIRED);
    }

    /**
     * For one member: a first code, or another one after the password was forgotten. A second factor stays.
     *
     * @throws huisheng.kernel.Refused NO_SUCH_MEMBER_HERE alike for unknown numbers and those of others, NOT_FOR_ONESELF
     */
    public ActivationSlip issue(String number) {
        var member = here(number);
        if (member.equals(caller.id())) throw SignInReason.NOT_FOR_ONESELF.refusal();
        return accounts.issueSlip(register.card(member), caller.id());
    }

    /**
     * A stretch of the register: codes for those who have never set a password.
     *
     * @param after where the last stretch ended, or null
     */
    public Slice<ActivationSlip> issueForNew(OrganisationId organisation, String after) {
        offices.requireOver(caller.id(), organisation, Post.REGISTRAR);
        var lines = register.page(new RegisterFilter(organisation, null, ""), after, STRETCH);
        var present = lines.items().stream()
                .filter(line -> line.standing() != Standing.LEFT)
                .filter(line -> !line.id().equals(caller.id()))
                .collect(Collectors.toMap(MemberLine::id, line -> line, (a, b) -> a, java.util.LinkedHashMap::new));
        return new Slice<>(accounts.issueSlips(present, caller.id()), lines.next());
    }

    private MemberId here(String number) {
        var typed = TypedNumber.of(number);
        return register.withNumber(typed.value())
                .filter(member -> register.standing(member) != Standing.LEFT)
                .filter(member -> offices.postsOver(caller.id(), register.keeperOf(member))
                        .contains(Post.REGISTRAR))
                .orElseThrow(SignInReason.NO_SUCH_MEMBER_HERE::refusal);
    }
}
