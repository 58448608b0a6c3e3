package huisheng.roll;

import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;

/** Members' counter: on which rolls do I stand, and how can I prove it. */
@Stateless
@RolesAllowed("member")
public class MyRollDesk {
    @Inject
    private FrozenRolls rolls;

    @Inject
    private Caller caller;

    public List<RollLine> mine() {
        return rolls.with(caller.id()).stream().map(FrozenRoll::line).toList();
    }

    /** @throws Refused NOT_ON_THIS_ROLL, also where there is no such roll */
    public RollProof proof(RollId id) {
        var entry = rolls.entry(id, caller.id()).orElseThrow(() -> new Refused(RollReason.NOT_ON_THIS_ROLL));
        var tree = new RollTree(rolls.get(id).salt());
        rolls.numbers(id).forEach(tree::add);
        var salt = HexFormat.of().formatHex(tree.saltOf(entry.position()));
        return new RollProof(entry.number(), entry.position(), salt, tree.path(entry.position()));
    }
}
