package huisheng.roll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CommittingToARollTest {
    private static final byte[] SALT = new byte[32];
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Property(tries = 200)
    void every_entry_of_a_roll_of_any_length_is_shown_to_be_on_it(
            @ForAll @IntRange(min = 1, max = 70) int count, @ForAll @IntRange(min = 0, max = 69) int which) {
        int position = which % count;
        var roll = roll(count);
        assertTrue(proof(count, position, Integer.toString(10_000 + position)).holdsFor("HD", roll));
        assertFalse(proof(count, position, "somebody").holdsFor("HD", roll));
        assertFalse(proof(count, position, Integer.toString(10_000 + position)).holdsFor("HD-1", roll));
    }

    @Test
    void a_tree_of_three_is_joined_as_the_standard_says() {
        var tree = tree(3);
        var a = RollTree.leaf(tree.saltOf(0), "10000");
        var c = RollTree.leaf(tree.saltOf(2), "10002");
        assertEquals(1, tree.path(2).size());
        assertEquals(2, tree.path(0).size());
        assertArrayEquals(tree.root(), RollTree.rootFrom(c, 2, 3, tree.path(2)));
        assertArrayEquals(tree.root(), RollTree.rootFrom(a, 0, 3, tree.path(0)));
    }

    @Test
    void equal_numbers_at_two_places_look_different_and_lengths_do_not_run_into_each_other() {
        var tree = tree(2);
        assertNotEquals(hex(tree.saltOf(0)), hex(tree.saltOf(1)));
        var root = tree.root();
        assertNotEquals(
                RollTree.commitment("HD", "1purpose", "2026-11-22", 2, root),
                RollTree.commitment("HD1", "purpose", "2026-11-22", 2, root));
    }

    /** Computed apart from this code, with a few lines of Python over hashlib and hmac. */
    @Test
    void a_known_roll_has_a_known_commitment() {
        assertEquals("aaee830dbfdd759e7c44351e53a2b1cfd0766b23a4eefa5dd9542c85ee0f3f24", roll(3).commitment());
    }

    private static RollProof proof(int count, int position, String number) {
        var tree = tree(count);
        return new RollProof(number, position, hex(tree.saltOf(position)), tree.path(position));
    }

    private static RollLine roll(int count) {
        var commitment = RollTree.commitment(
                "HD", "换届选举", DAY.toString(), count, tree(count).root());
        return new RollLine(new RollId(1), new OrganisationId(1), "换届选举", DAY, Instant.EPOCH, count, commitment);
    }

    private static RollTree tree(int count) {
        var tree = new RollTree(SALT);
        numbers(count).forEach(tree::add);
        return tree;
    }

    private static List<String> numbers(int count) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) numbers.add(Integer.toString(10_000 + i));
        return numbers;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
