package huisheng.roll;

import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationReason;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The counter of those who keep rolls, registrar and election commission: freeze one, see the ones there are. */
@Stateless
@RolesAllowed("officer")
public class RollDesk {
    public static final int PURPOSE_LIMIT = RollFreezing.PURPOSE_LIMIT;
    private static final Post[] KEEPERS = {Post.REGISTRAR, Post.ELECTION_COMMISSION};

    @Inject
    private FrozenRolls rolls;

    @Inject
    private RollFreezing freezing;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Offices offices;

    @Inject
    private Caller caller;

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
        return freezing.freeze(organisation, purpose, cutOff, caller.id()).id();
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

    private String code(OrganisationId organisation) {
        return tree.card(organisation).code();
    }

    private void requireKeeper(OrganisationId organisation) {
        var held = offices.postsOver(caller.id(), organisation);
        boolean keeper = java.util.Arrays.stream(KEEPERS).anyMatch(held::contains);
        if (!keeper) throw new Refused(OrganisationReason.NO_SUCH_ORGANISATION);
    }
}
