package huisheng.roll;

import java.io.Serializable;
import java.util.HexFormat;
import java.util.List;

/**
 * A member's own entry, and what anybody needs to check that it is on the roll ({@link RollTree} tells how).
 *
 * @param position from 0
 * @param salt of this entry alone, in hexadecimal
 * @param path the neighbours from the entry to the root, in hexadecimal
 */
public record RollProof(String number, int position, String salt, List<String> path) implements Serializable {
    public RollProof {
        path = List.copyOf(path);
    }

    /** Whether the entry follows from the published commitment. */
    public boolean holdsFor(String organisationCode, RollLine roll) {
        var leaf = RollTree.leaf(HexFormat.of().parseHex(salt), number);
        var root = RollTree.rootFrom(leaf, position, roll.entries(), path);
        var cutOff = roll.cutOff().toString();
        return RollTree.commitment(organisationCode, roll.purpose(), cutOff, roll.entries(), root)
                .equals(roll.commitment());
    }
}
