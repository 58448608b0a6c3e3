package huisheng.signin;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.Caller;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.organisation.Place;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The counter for who has lost telephone and recovery codes: a registrar asks, another officer in charge confirms and hands
 * over the slip. Nothing is removed before the member uses it.
 */
@Stateless
@RolesAllowed("officer")
public class RenewalDesk {
    private static final Post[] SECOND_PERSONS = {Post.CHAIR, Post.VICE_CHAIR, Post.SYSTEM_ADMIN, Post.REGISTRAR};

    @Inject
    private Caller caller;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Accounts accounts;

    @Inject
    private Renewals renewals;

    @Inject
    private Sessions sessions;

    @Inject
    private AccountRegister slips;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** For the registrar of the member. */
    public RenewalStanding standing(MemberId member) {
        requireRegistrar(member);
        if (member.equals(caller.id())) return RenewalStanding.ONESELF;
        if (!hasSecondFactor(member)) return RenewalStanding.NO_FACTOR;
        return renewals.isWaitingFor(member, clock.now()) ? RenewalStanding.WAITING : RenewalStanding.POSSIBLE;
    }

    /**
     * @throws huisheng.kernel.Refused NO_SUCH_MEMBER_HERE alike for unknown members and those of others, NOT_FOR_ONESELF,
     *     NO_SECOND_FACTOR, RENEWAL_WAITS, TEXT_MISSING, TEXT_TOO_LONG
     */
    public void ask(MemberId member, String reason) {
        requireRegistrar(member);
        var asked = new Renewal(member, caller.id(), reason, clock.now());
        if (!hasSecondFactor(member)) throw SignInReason.NO_SECOND_FACTOR.refusal();
        accounts.locked(member);
        if (renewals.isWaitingFor(member, clock.now())) throw SignInReason.RENEWAL_WAITS.refusal();
        renewals.add(asked);
        audit.append(new SecondFactorRenewalAsked(
                asked.id().value(), member.value(), caller.id().value()));
    }

    /** What waits for a second person where the caller is in charge. */
    public List<RenewalLine> waiting() {
        var mine = places();
        if (mine.isEmpty()) return List.of();
        var all = renewals.waiting(clock.now());
        var people = register.cards(all.stream()
                .flatMap(one -> Stream.of(one.member(), one.askedBy()))
                .distinct()
                .toList());
        var homes = all.stream()
                .map(Renewal::member)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), register::keeperOf));
        var unions = tree.cards(homes.values());
        return all.stream()
                .filter(one -> within(mine, homes.get(one.member())))
                .filter(one -> register.standing(one.member()) != Standing.LEFT)
                .map(one -> line(one, people, unions.get(homes.get(one.member()))))
                .toList();
    }

    /** All sessions of the member end; the slip's code removes the second factor when it is used.
     *
     * @throws huisheng.kernel.Refused NO_SUCH_RENEWAL, SECOND_PERSON_NEEDED, NOT_FOR_ONESELF, ALREADY_DECIDED
     */
    public ActivationSlip confirm(RenewalId id) {
        var renewal = reachable(id);
        renewal.confirm(caller.id(), clock.now());
        var member = renewal.member();
        sessions.endAll(member);
        sessions.forgetBrowsers(member);
        audit.append(new SecondFactorRenewalConfirmed(
                id.value(), member.value(), caller.id().value()));
        return slips.issueRenewal(register.card(member), caller.id());
    }

    public void decline(RenewalId id) {
        var renewal = reachable(id);
        renewal.decline(caller.id(), clock.now());
        audit.append(new SecondFactorRenewalDeclined(
                id.value(), renewal.member().value(), caller.id().value()));
    }

    private RenewalLine line(Renewal one, Map<MemberId, MemberCard> people, OrganisationCard organisation) {
        return new RenewalLine(
                one.id(),
                people.get(one.member()),
                organisation,
                one.reason(),
                people.get(one.askedBy()).name(),
                one.askedAt(),
                one.mayBeConfirmedBy(caller.id()));
    }

    private Renewal reachable(RenewalId id) {
        var renewal = renewals.get(id);
        boolean here = within(places(), register.keeperOf(renewal.member()))
                && register.standing(renewal.member()) != Standing.LEFT;
        if (!here) throw SignInReason.NO_SUCH_RENEWAL.refusal();
        return renewal;
    }

    private List<Place> places() {
        return offices.organisationsOf(caller.id(), SECOND_PERSONS).stream()
                .map(tree::place)
                .toList();
    }

    private boolean within(List<Place> mine, OrganisationId home) {
        var place = tree.place(home);
        return mine.stream().anyMatch(place::within);
    }

    private boolean hasSecondFactor(MemberId member) {
        return accounts.of(member).filter(Account::hasSecondFactor).isPresent();
    }

    private void requireRegistrar(MemberId member) {
        boolean here = register.cards(List.of(member)).containsKey(member)
                && register.standing(member) != Standing.LEFT
                && offices.postsOver(caller.id(), register.keeperOf(member)).contains(Post.REGISTRAR);
        if (!here) throw SignInReason.NO_SUCH_MEMBER_HERE.refusal();
    }
}
