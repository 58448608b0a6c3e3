package huisheng.office;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who holds which post; the question that every officers' counter asks first. */
@ApplicationScoped
public class Offices {
    @Inject
    private OfficeHoldings holdings;

    @Inject
    private HeldToday heldToday;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    public OfficeId appoint(MemberId member, OrganisationId organisation, Post post, LocalDate since) {
        return appoint(new Appointment(member, organisation, post, HowChosen.APPOINTED, since));
    }

    /** Every appointment passes here, and with it every rule of the statutes. */
    public OfficeId appoint(Appointment wanted) {
        requireLawful(wanted);
        heldToday.changes();
        var held = holdings.add(new OfficeHolding(wanted));
        audit.append(new OfficeTaken(
                held.id().value(),
                wanted.member().value(),
                wanted.organisation().value(),
                wanted.post()));
        return held.id();
    }

    /** @param on the first day on which it is no longer held */
    public void end(OfficeId id, LocalDate on) {
        heldToday.changes();
        var holding = holdings.get(id);
        holding.end(on);
        var ended = holding.view();
        audit.append(new OfficeEnded(
                id.value(), ended.member().value(), ended.organisation().value()));
    }

    /** What the member holds today. */
    public List<HeldOffice> heldBy(MemberId member) {
        return heldToday.of(member, clock.today(), holdings::of);
    }

    /** What is held in the organisation today, in the order of posts. */
    public List<HeldOffice> heldIn(OrganisationId organisation) {
        return holdings.in(organisation, clock.today()).stream()
                .sorted(java.util.Comparator.comparing(HeldOffice::post))
                .toList();
    }

    /** Where the member holds one of the posts today. */
    public List<OrganisationId> organisationsOf(MemberId member, Post... posts) {
        return heldBy(member).stream()
                .filter(held -> Arrays.asList(posts).contains(held.post()))
                .map(HeldOffice::organisation)
                .distinct()
                .toList();
    }

    /** The posts that the member holds today in the organisation or in one above it. */
    public Set<Post> postsOver(MemberId member, OrganisationId organisation) {
        var line = tree.place(organisation).line();
        return heldBy(member).stream()
                .filter(held -> line.contains(held.organisation()))
                .map(HeldOffice::post)
                .collect(Collectors.toSet());
    }

    /** @throws Refused NOT_YOUR_OFFICE unless the member holds one of the posts in the organisation today */
    public void require(MemberId member, OrganisationId organisation, Post... posts) {
        if (!organisationsOf(member, posts).contains(organisation)) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
    }

    /** @throws Refused NOT_YOUR_OFFICE unless the member holds one of the posts there or above it today */
    public void requireOver(MemberId member, OrganisationId organisation, Post... posts) {
        var held = postsOver(member, organisation);
        if (Arrays.stream(posts).noneMatch(held::contains)) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
    }

    void requireLawful(Appointment wanted) {
        var place = tree.place(wanted.organisation());
        var home = tree.place(register.keeperOf(wanted.member()));
        AppointmentRules.requireEligible(wanted.post(), register.standing(wanted.member()), home, place);
        var ofThePerson = holdings.everOf(wanted.member()).stream()
                .map(held -> new AppointmentRules.Placed(held, tree.place(held.organisation())))
                .toList();
        AppointmentRules.requireSeparate(wanted, place, ofThePerson);
        AppointmentRules.requireVacant(wanted, holdings.everIn(wanted.organisation()));
    }
}
