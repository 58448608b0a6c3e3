package huisheng.founding;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.signin.AccountRegister;
import huisheng.signin.ActivationSlip;
import huisheng.signin.FoundingCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The founding itself, whole or not at all. A chair and a registrar of members are the fewest with whom a union can go on
 * by its ordinary pages: the registrar brings the members, the chair appoints them, and nobody appoints themselves.
 */
@ApplicationScoped
class FirstUnion {
    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Inject
    private AccountRegister accounts;

    @Inject
    private FoundingCode code;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** @return the slips of chair and registrar; their codes are told this once */
    @Transactional
    public List<ActivationSlip> found(FirstOrganisation first, FirstOfficer chair, FirstOfficer registrar) {
        audit.hold();
        if (!tree.isEmpty()) throw new Refused(FoundingReason.ALREADY_FOUNDED);
        var organisation = tree.found(null, first.level(), first.code(), first.name(), first.englishName());
        var slips = List.of(
                takes(chair, Post.CHAIR, organisation, null), takes(registrar, Post.REGISTRAR, organisation, chair));
        audit.append(new UnionFounded(organisation.value()));
        return slips;
    }

    /**
     * Another slip for one of the two whose own was lost or is too old; the earlier one is void.
     *
     * @param number of the member
     * @return empty unless the member waits since the founding and no registrar has come in who could hand one out
     */
    @Transactional
    public Optional<ActivationSlip> slipAnew(String number) {
        audit.hold();
        if (hasRegistrar()) return Optional.empty();
        return register.withNumber(number)
                .filter(accounts::waitsSinceFounding)
                .map(member -> accounts.issueSlip(register.card(member), null));
    }

    private boolean hasRegistrar() {
        return tree.root().stream()
                .flatMap(root -> offices.heldIn(root).stream())
                .filter(held -> held.post() == Post.REGISTRAR)
                .anyMatch(held -> accounts.isActivated(held.member()));
    }

    /** The code is worth nothing as soon as the register is not empty; its file goes when the founding is certain. */
    void founded(@Observes(during = TransactionPhase.AFTER_SUCCESS) UnionFounded happening) {
        code.drop();
    }

    private ActivationSlip takes(FirstOfficer officer, Post post, OrganisationId organisation, FirstOfficer other) {
        var joining = officer.member(organisation);
        if (other != null && other.member(organisation).number().equals(joining.number()))
            throw new Refused(FoundingReason.TWO_PERSONS);
        if (officer.since().isAfter(clock.today())) throw new Refused(FoundingReason.OFFICE_TO_COME);
        var member = register.join(joining);
        offices.appoint(officer.appointment(member, organisation, post));
        return accounts.issueSlip(register.card(member), null);
    }
}
