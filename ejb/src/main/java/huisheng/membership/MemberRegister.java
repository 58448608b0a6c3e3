package huisheng.membership;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** What other features ask of the register of members. */
@ApplicationScoped
public class MemberRegister {
    private static final int NAME_LIMIT = 120;
    private static final int NUMBER_LIMIT = 40;

    @Inject
    private Members members;

    public MemberId join(String number, String name, OrganisationId organisation, LocalDate since) {
        var given = PlainText.of(number, NUMBER_LIMIT).value();
        if (members.withNumber(given).isPresent()) throw new Refused(MembershipReason.NUMBER_TAKEN);
        var member = new Member(given, PlainText.of(name, NAME_LIMIT).value());
        members.add(member);
        members.add(new MembershipSpell(member, organisation, since));
        return member.id();
    }

    public Optional<MemberId> withNumber(String number) {
        return members.withNumber(number).map(Member::id);
    }

    public MemberCard card(MemberId id) {
        return members.get(id).card();
    }

    /** The organisation to which the member belongs now. */
    public OrganisationId organisationOf(MemberId id) {
        return members.presentSpell(id)
                .map(MembershipSpell::organisation)
                .orElseThrow(() -> new Refused(MembershipReason.NOT_A_MEMBER_NOW));
    }
}
