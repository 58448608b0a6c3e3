package huisheng.office;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.MembershipReason;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationReason;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * The counter of those who lead an organisation or run the system: offices begin and end here, terms are opened,
 * organisations founded. What is written down here was decided by a meeting or a committee.
 */
@Stateless
@RolesAllowed("officer")
public class AppointmentDesk {
    private static final Post[] GRANTORS = {Post.CHAIR, Post.VICE_CHAIR, Post.SYSTEM_ADMIN};
    private static final Post[] LEADERS = {Post.CHAIR, Post.VICE_CHAIR};

    @Inject
    private Offices offices;

    @Inject
    private OfficeHoldings holdings;

    @Inject
    private OfficeNames names;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** Where the caller may appoint: the organisations in which they hold such an office, and all below. */
    public List<OrganisationCard> mine() {
        return offices.organisationsOf(caller.id(), GRANTORS).stream()
                .flatMap(id -> tree.subtree(id).stream())
                .distinct()
                .toList();
    }

    /** All holders of the past and the present, the latest first. */
    public List<OfficeLine> history(OrganisationId organisation) {
        requireSight(organisation);
        return names.named(holdings.everIn(organisation));
    }

    /** What waits for a second person in all organisations where the caller may appoint. */
    public List<ProposalLine> waiting() {
        var here = tree.cards(mine().stream().map(OrganisationCard::id).toList());
        var proposals = holdings.waitingIn(here.keySet());
        var people = register.cards(proposals.stream()
                .flatMap(p -> java.util.stream.Stream.of(p.wanted().member(), p.proposer()))
                .distinct()
                .toList());
        return proposals.stream()
                .map(p -> new ProposalLine(
                        p.id(),
                        here.get(p.organisation()),
                        people.get(p.wanted().member()).name(),
                        p.wanted(),
                        people.get(p.proposer()).name(),
                        mayConfirm(p)))
                .toList();
    }

    /** @return whether the office is held now; if not, a second person has to confirm it */
    public boolean appoint(
            OrganisationId organisation, String memberNumber, Post post, HowChosen chosen, LocalDate since) {
        requireSight(organisation);
        var member = register.withNumber(memberNumber == null ? "" : memberNumber.strip())
                .orElseThrow(() -> new Refused(MembershipReason.NO_SUCH_MEMBER));
        TwoPersons.requireNotForOneself(caller.id(), member);
        var wanted = new Appointment(member, organisation, post, chosen, since);
        offices.requireLawful(wanted);
        if (TwoPersons.needsSecond(offices.postsOver(caller.id(), organisation), post)) {
            propose(wanted);
            return false;
        }
        offices.appoint(wanted);
        return true;
    }

    public void confirm(ProposalId id) {
        var proposal = reachable(id);
        proposal.confirm(caller.id(), clock.now());
        audit.append(
                new AppointmentConfirmed(id.value(), proposal.organisation().value()));
        offices.appoint(proposal.wanted());
    }

    public void decline(ProposalId id) {
        var proposal = reachable(id);
        proposal.decline(caller.id(), clock.now());
        audit.append(new AppointmentDeclined(id.value(), proposal.organisation().value()));
    }

    /** @param on the first day on which it is no longer held */
    public void end(OfficeId id, LocalDate on) {
        var held = holdings.get(id).view();
        if (!sees(held.organisation())) throw new Refused(OfficeReason.NO_SUCH_OFFICE);
        TwoPersons.requireLeader(offices.postsOver(caller.id(), held.organisation()));
        offices.end(id, on);
    }

    /** Whether the caller leads the organisation or one above it, and so founds below it and opens its terms. */
    public boolean leads(OrganisationId organisation) {
        var held = offices.postsOver(caller.id(), organisation);
        return java.util.Arrays.stream(LEADERS).anyMatch(held::contains);
    }

    /** The organisation that the caller leads.
     *
     * @throws Refused NO_SUCH_ORGANISATION alike for unknown ones and those of others, NOT_YOUR_OFFICE
     */
    public OrganisationCard led(OrganisationId organisation) {
        requireSight(organisation);
        offices.requireOver(caller.id(), organisation, LEADERS);
        return tree.card(organisation);
    }

    /** @param until the first day after the term */
    public void openTerm(OrganisationId organisation, int ordinal, LocalDate since, LocalDate until) {
        led(organisation);
        tree.openTerm(organisation, ordinal, since, until);
    }

    public OrganisationId found(OrganisationId parent, Level level, String code, String name, String englishName) {
        led(parent);
        return tree.found(parent, level, code, name, englishName);
    }

    private void propose(Appointment wanted) {
        var proposal = new AppointmentProposal(wanted, caller.id(), clock.now());
        holdings.add(proposal);
        audit.append(new AppointmentProposed(
                proposal.id().value(),
                wanted.member().value(),
                wanted.organisation().value(),
                wanted.post()));
    }

    private boolean mayConfirm(AppointmentProposal proposal) {
        MemberId me = caller.id();
        return !proposal.proposer().equals(me) && !proposal.wanted().member().equals(me);
    }

    private AppointmentProposal reachable(ProposalId id) {
        var proposal = holdings.get(id);
        if (!sees(proposal.organisation())) throw new Refused(OfficeReason.NO_SUCH_PROPOSAL);
        return proposal;
    }

    private void requireSight(OrganisationId organisation) {
        if (!sees(organisation)) throw new Refused(OrganisationReason.NO_SUCH_ORGANISATION);
    }

    private boolean sees(OrganisationId organisation) {
        var held = offices.postsOver(caller.id(), organisation);
        return java.util.Arrays.stream(GRANTORS).anyMatch(held::contains);
    }
}
