package huisheng.roll;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Freezes a roll and answers for it. It does not ask who calls; desks and other features do. */
@ApplicationScoped
public class RollFreezing {
    public static final int PURPOSE_LIMIT = 200;
    private static final int SALT_BYTES = 32;
    private static final int STRETCH = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private FrozenRolls rolls;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** Everybody who was an active member of the organisation or below it on the cut-off day, for good.
     *
     * @throws Refused CUT_OFF_TO_COME, NOBODY_ON_IT
     */
    public RollLine freeze(OrganisationId organisation, String purpose, LocalDate cutOff, MemberId by) {
        if (cutOff == null || cutOff.isAfter(clock.today())) throw new Refused(RollReason.CUT_OFF_TO_COME);
        var words = PlainText.of(purpose, PURPOSE_LIMIT);
        var members = activeOn(cutOff, organisation);
        if (members.isEmpty()) throw new Refused(RollReason.NOBODY_ON_IT);
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var tree = new RollTree(salt);
        members.forEach(member -> tree.add(member.number()));
        var code = this.tree.card(organisation).code();
        var commitment = RollTree.commitment(code, words.value(), cutOff.toString(), tree.count(), tree.root());
        var roll = new FrozenRoll(organisation, words, cutOff, clock.now(), by, tree.count(), commitment, salt);
        rolls.add(roll, members);
        audit.append(new RollFrozen(roll.id().value(), organisation.value(), tree.count(), commitment));
        return roll.line();
    }

    /** How many would stand on it. */
    public int count(OrganisationId organisation, LocalDate cutOff) {
        return activeOn(cutOff, organisation).size();
    }

    /** Everybody who stands on it, in its order. */
    public List<MemberId> members(RollId id) {
        return rolls.members(id);
    }

    public boolean holds(RollId id, MemberId member) {
        return rolls.entry(id, member).isPresent();
    }

    public RollLine line(RollId id) {
        return rolls.get(id).line();
    }

    private List<MemberCard> activeOn(LocalDate cutOff, OrganisationId organisation) {
        var members = new ArrayList<MemberCard>();
        var after = "";
        List<MemberCard> stretch;
        do {
            stretch = register.activeOn(cutOff, organisation, after, STRETCH);
            members.addAll(stretch);
            if (!stretch.isEmpty()) after = stretch.get(stretch.size() - 1).number();
        } while (stretch.size() == STRETCH);
        return members;
    }
}
