package huisheng.roll;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationReason;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The counter of those who keep rolls, registrar and election commission: freeze one, see the ones there are. */
@Stateless
@RolesAllowed("officer")
public class RollDesk {
    public static final int PURPOSE_LIMIT = 200;
    private static final int SALT_BYTES = 32;
    private static final int STRETCH = 2_000;
    private static final Post[] KEEPERS = {Post.REGISTRAR, Post.ELECTION_COMMISSION};
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private FrozenRolls rolls;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Offices offices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** Where the caller may freeze a roll. */
    public List<OrganisationCard> organisations() {
        return offices.organisationsOf(caller.id(), KEEPERS).stream()
                .flatMap(id -> tree.subtree(id).stream())
                .distinct()
                .toList();
    }

    public List<RollLine> list() {
        var mine = organisations().stream().map(OrganisationCard::id).toList();
        return rolls.of(mine).stream().map(FrozenRoll::line).toList();
    }

    /** Everybody who was an active member of the organisation or below it on the cut-off day, for good. */
    public RollId freeze(OrganisationId organisation, String purpose, LocalDate cutOff) {
        requireKeeper(organisation);
        if (cutOff == null || cutOff.isAfter(clock.today())) throw new Refused(RollReason.CUT_OFF_TO_COME);
        var words = PlainText.of(purpose, PURPOSE_LIMIT);
        var members = activeOn(cutOff, organisation);
        if (members.isEmpty()) throw new Refused(RollReason.NOBODY_ON_IT);
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var tree = new RollTree(salt);
        members.forEach(member -> tree.add(member.number()));
        var commitment =
                RollTree.commitment(code(organisation), words.value(), cutOff.toString(), tree.count(), tree.root());
        var roll =
                new FrozenRoll(organisation, words, cutOff, clock.now(), caller.id(), tree.count(), commitment, salt);
        rolls.add(roll, members);
        audit.append(new RollFrozen(roll.id().value(), organisation.value(), tree.count(), commitment));
        return roll.id();
    }

    /** Whether the list in the database still is the one that was committed to. */
    public boolean isUntouched(RollId id) {
        var roll = rolls.get(id);
        var line = roll.line();
        requireKeeper(line.organisation());
        var tree = new RollTree(roll.salt());
        rolls.numbers(id).forEach(tree::add);
        if (tree.count() != line.entries()) return false;
        var now = RollTree.commitment(
                code(line.organisation()), line.purpose(), line.cutOff().toString(), tree.count(), tree.root());
        return now.equals(line.commitment());
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

    private String code(OrganisationId organisation) {
        return tree.card(organisation).code();
    }

    private void requireKeeper(OrganisationId organisation) {
        var held = offices.postsOver(caller.id(), organisation);
        boolean keeper = java.util.Arrays.stream(KEEPERS).anyMatch(held::contains);
        if (!keeper) throw new Refused(OrganisationReason.NO_SUCH_ORGANISATION);
    }
}
