package huisheng.membership;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The register of members: joining, moving, retiring, leaving, and what other features ask of it. It does not ask who
 * calls; the desks do.
 */
@ApplicationScoped
public class MemberRegister {
    @Inject
    private MemberCounts counts;

    @Inject
    private Members members;

    @Inject
    private OrganisationTree tree;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param since the first day of the membership */
    public MemberId join(String number, String name, OrganisationId organisation, LocalDate since) {
        return join(new NewMember(number, name, organisation, since, null, null));
    }

    public MemberId join(NewMember joining) {
        requireNotToCome(joining.since());
        if (members.withNumber(joining.number()).isPresent()) throw new Refused(MembershipReason.NUMBER_TAKEN);
        var member = new Member(joining, tree.place(joining.organisation()));
        members.add(member);
        members.add(new MembershipSpell(member, joining.organisation(), Standing.ACTIVE, joining.since()));
        audit.append(
                new MemberJoined(member.id().value(), joining.organisation().value()));
        return member.id();
    }

    /** Moves a member to another organisation; the time in the old one stays in the history. */
    public void transfer(MemberId id, OrganisationId to, LocalDate on) {
        var member = members.get(id);
        var from = member.organisation();
        if (from.equals(to)) throw new Refused(MembershipReason.ALREADY_THERE);
        member.moveTo(to, tree.place(to));
        var kind = member.standing();
        end(id, on, SpellEnd.TRANSFERRED);
        members.add(new MembershipSpell(member, to, kind, on));
        audit.append(new MemberTransferred(id.value(), from.value(), to.value()));
    }

    /** From that day the member keeps the membership, and neither votes nor is elected. */
    public void retire(MemberId id, LocalDate on) {
        var member = members.get(id);
        member.retire();
        end(id, on, SpellEnd.RETIRED);
        members.add(new MembershipSpell(member, member.organisation(), Standing.RETIRED, on));
        audit.append(new MemberRetired(id.value(), member.organisation().value()));
    }

    /** @param why LEFT or DECEASED */
    public void leave(MemberId id, LocalDate on, SpellEnd why) {
        var member = members.get(id);
        member.leave();
        end(id, on, why);
        audit.append(new MemberLeft(id.value(), member.organisation().value()));
    }

    /** Who had left joins again, under the old number. */
    public void comeBack(MemberId id, OrganisationId organisation, LocalDate on) {
        requireNotToCome(on);
        var member = members.get(id);
        member.comeBack(organisation, tree.place(organisation));
        var last = members.spells(id).get(0).view();
        if (last.until() != null && on.isBefore(last.until())) throw new Refused(MembershipReason.BEFORE_IT_BEGAN);
        members.add(new MembershipSpell(member, organisation, Standing.ACTIVE, on));
        audit.append(new MemberJoined(id.value(), organisation.value()));
    }

    /** Puts right what was written wrongly; number and history stay. */
    public void correct(MemberId id, String name, Gender gender, Contact contact) {
        var member = members.get(id);
        var card = member.card();
        member.correct(new NewMember(card.number(), name, member.organisation(), clock.today(), gender, contact));
        audit.append(new MemberCorrected(id.value()));
    }

    /** @param number in any form in which it may be typed; see {@link MemberNumber} */
    public Optional<MemberId> withNumber(String number) {
        return members.withNumber(MemberNumber.plain(number)).map(Member::id);
    }

    /** Which of the numbers are in the register already. */
    public Set<String> taken(Collection<String> numbers) {
        return members.taken(numbers);
    }

    public MemberCard card(MemberId id) {
        return members.get(id).card();
    }

    /** Many at once, so that a list of any length costs one statement. */
    public Map<MemberId, MemberCard> cards(Collection<MemberId> ids) {
        return members.all(ids).stream().map(Member::card).collect(Collectors.toMap(MemberCard::id, card -> card));
    }

    public MemberFile file(MemberId id) {
        var member = members.get(id);
        var spells = members.spells(id).stream().map(MembershipSpell::view).toList();
        return new MemberFile(member.line(), member.gender(), member.contact(), spells);
    }

    public Standing standing(MemberId id) {
        return members.get(id).standing();
    }

    /** The organisation to which the member belongs now, active or retired. */
    public OrganisationId organisationOf(MemberId id) {
        return members.presentSpell(id)
                .map(MembershipSpell::organisation)
                .orElseThrow(() -> new Refused(MembershipReason.NOT_A_MEMBER_NOW));
    }

    /** The last one to which the member belonged, also of those who have left: whose registrar keeps the file. */
    public OrganisationId keeperOf(MemberId id) {
        return members.get(id).organisation();
    }

    /** @param after where the last slice ended, or null */
    public Slice<MemberLine> page(RegisterFilter filter, String after, int size) {
        var rows = members.page(tree.place(filter.within()), filter, RegisterKey.of(after), size + 1);
        return Slice.of(rows, size, Member::line, member -> Members.keyOf(member, filter));
    }

    /** Whole files instead of lines, without their history; for exports. */
    public Slice<MemberFile> files(RegisterFilter filter, String after, int size) {
        var rows = members.page(tree.place(filter.within()), filter, RegisterKey.of(after), size + 1);
        return Slice.of(
                rows,
                size,
                m -> new MemberFile(m.line(), m.gender(), m.contact(), List.of()),
                member -> Members.keyOf(member, filter));
    }

    /** How many belong to the organisation and those below it; a change by another server may show half a minute later. */
    public long count(OrganisationId within, Standing standing) {
        return counts.of(tree.place(within), standing);
    }

    /** Who was active in the organisation or below it on the day, by number; in stretches, for rolls. */
    public List<MemberCard> activeOn(LocalDate day, OrganisationId within, String afterNumber, int limit) {
        return members.activeOn(day, tree.place(within), afterNumber, limit);
    }

    private void end(MemberId id, LocalDate on, SpellEnd why) {
        if (on == null) throw new Refused(MembershipReason.DAY_MISSING);
        requireNotToCome(on);
        members.presentSpell(id)
                .orElseThrow(() -> new Refused(MembershipReason.ALREADY_LEFT))
                .end(on, why);
    }

    private void requireNotToCome(LocalDate day) {
        if (day.isAfter(clock.today())) throw new Refused(MembershipReason.DAY_TO_COME);
    }
}
