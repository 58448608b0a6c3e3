package huisheng.ballots.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrowingALogTest {
    private static byte[] entry(int i) {
        return ("vote " + i).getBytes(StandardCharsets.UTF_8);
    }

    private static MerkleTree tree(List<Integer> entries) {
        MerkleTree tree = new MerkleTree();
        entries.forEach(i -> tree.append(entry(i)));
        return tree;
    }

    private static List<Integer> upTo(int size) {
        List<Integer> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) entries.add(i);
        return entries;
    }

    /** The definition of RFC 6962, 2.1, literally. */
    private static TreeHash definition(List<Integer> entries) {
        if (entries.isEmpty()) return TreeHash.EMPTY;
        if (entries.size() == 1) return TreeHash.ofLeaf(entry(entries.get(0)));
        int k = Integer.highestOneBit(entries.size() - 1);
        return TreeHash.ofNode(definition(entries.subList(0, k)), definition(entries.subList(k, entries.size())));
    }

    @Test
    void every_proof_of_every_small_tree_holds_and_no_other_place_does() {
        MerkleTree tree = tree(upTo(33));
        for (int size = 0; size <= 33; size++) {
            TreeHash root = tree.root(size);
            assertThat(root).isEqualTo(definition(upTo(size)));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                for (int other = 0; other < size; other++) {
                    TreeHash leaf = TreeHash.ofLeaf(entry(other));
                    assertThat(proof.joins(leaf, root)).isEqualTo(other == index);
                    assertThat(new InclusionProof(other, size, proof.path()).joins(TreeHash.ofLeaf(entry(index)), root))
                            .as("%d as %d of %d", index, other, size)
                            .isEqualTo(other == index);
                }
            }
            for (int old = 0; old <= size; old++) {
                ConsistencyProof proof = tree.consistency(old, size);
                assertThat(proof.joins(tree.root(old), root)).isTrue();
                if (0 < old && old < size)
                    assertThat(proof.joins(tree.root(old - 1), root)).isFalse();
            }
        }
    }

    @Property(tries = 300)
    void attack_B5_a_tree_with_a_leaf_removed_continues_no_earlier_one_that_had_it(
            @ForAll @IntRange(min = 2, max = 200) int old,
            @ForAll @IntRange(max = 100) int more,
            @ForAll @IntRange(max = 199) int at) {
        int removed = at % old;
        List<Integer> entries = upTo(old + more + 1);
        MerkleTree honest = tree(entries);
        entries.remove(removed);
        MerkleTree without = tree(entries);
        ConsistencyProof claim = without.consistency(old, without.size());
        assertThat(claim.joins(honest.root(old), without.root())).isFalse();
        InclusionProof receipt = honest.inclusion(removed, honest.size());
        TreeHash leaf = TreeHash.ofLeaf(entry(removed));
        assertThat(receipt.joins(leaf, honest.root())).isTrue();
        for (int index = 0; index < without.size(); index++) {
            InclusionProof elsewhere = without.inclusion(index, without.size());
            assertThat(elsewhere.joins(leaf, without.root())).isFalse();
        }
    }

    @Test
    void attack_B5_an_entry_that_is_two_hashes_is_no_inner_node() {
        MerkleTree tree = tree(upTo(2));
        byte[] node = new byte[64];
        System.arraycopy(TreeHash.ofLeaf(entry(0)).bytes(), 0, node, 0, 32);
        System.arraycopy(TreeHash.ofLeaf(entry(1)).bytes(), 0, node, 32, 32);
        assertThat(TreeHash.ofLeaf(node)).isNotEqualTo(tree.root());
    }

    @Test
    void places_outside_the_tree_never_hold() {
        MerkleTree tree = tree(upTo(3));
        TreeHash leaf = TreeHash.ofLeaf(entry(0));
        assertThat(new InclusionProof(0, 0, List.of()).joins(leaf, leaf)).isFalse();
        assertThat(new InclusionProof(-1, 3, List.of()).joins(leaf, leaf)).isFalse();
        assertThat(new InclusionProof(5, 1, List.of()).joins(leaf, leaf)).isFalse();
        assertThat(new InclusionProof(0, 1, List.of()).joins(leaf, leaf)).isTrue();
        assertThat(new InclusionProof(3, 3, tree.inclusion(2, 3).path()).joins(leaf, tree.root()))
                .isFalse();
        assertThat(new ConsistencyProof(4, 3, List.of()).joins(tree.root(), tree.root()))
                .isFalse();
        assertThat(new ConsistencyProof(0, 3, List.of()).joins(leaf, tree.root()))
                .isFalse();
        assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.root(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, byte[]> published(MerkleTree tree) throws MalformedEncoding {
        Map<String, byte[]> files = new HashMap<>();
        for (Tile tile : Tile.of(tree.size())) files.put(tile.path(), tile.content(tree));
        return files;
    }

    private static TileHashes read(Map<String, byte[]> files, long size) {
        return new TileHashes(size, tile -> files.getOrDefault(tile.path(), new byte[0]));
    }

    @Test
    void proofs_made_from_published_tiles_are_those_of_the_tree() throws MalformedEncoding {
        for (int size : List.of(1, 255, 256, 257, 600, 66_000)) {
            MerkleTree tree = tree(upTo(size));
            TileHashes tiles = read(published(tree), size);
            assertThat(TreeProofs.root(tiles, size)).isEqualTo(tree.root());
            int index = size * 2 / 3;
            assertThat(TreeProofs.inclusion(tiles, index, size)).isEqualTo(tree.inclusion(index, size));
            assertThat(TreeProofs.consistency(tiles, index, size)).isEqualTo(tree.consistency(index, size));
        }
    }

    @Test
    void attack_B5_a_changed_tile_leads_to_another_root() throws MalformedEncoding {
        MerkleTree tree = tree(upTo(600));
        Map<String, byte[]> files = published(tree);
        for (String path : List.copyOf(files.keySet())) {
            Map<String, byte[]> changed = new HashMap<>(files);
            byte[] content = files.get(path).clone();
            content[content.length / 2] ^= 1;
            changed.put(path, content);
            boolean seen = false;
            for (int index : List.of(0, 300, 599)) {
                InclusionProof proof = TreeProofs.inclusion(read(changed, 600), index, 600);
                seen |= !proof.joins(TreeHash.ofLeaf(entry(index)), tree.root());
            }
            assertThat(seen || !TreeProofs.root(read(changed, 600), 600).equals(tree.root()))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void a_missing_or_short_tile_is_malformed() throws MalformedEncoding {
        Map<String, byte[]> files = published(tree(upTo(300)));
        files.put("tile/0/001.p/44", new byte[43 * 32]);
        assertThatThrownBy(() -> TreeProofs.root(read(files, 300), 300)).isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> TreeProofs.root(read(Map.of(), 300), 300)).isInstanceOf(MalformedEncoding.class);
    }

    @Test
    void a_grown_log_publishes_only_tiles_that_are_new_or_wider() {
        assertThat(Tile.between(70_000, 70_000)).isEmpty();
        assertThat(Tile.between(255, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.of(70_000)).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(Tile.between(600, 601)).containsExactly(new Tile(0, 2, 89));
    }

    @Property(tries = 200)
    void a_bundle_is_read_back_and_nothing_shorter_or_longer_is(@ForAll List<byte[]> random) throws MalformedEncoding {
        List<Octets> entries = random.stream().limit(256).map(Octets::of).toList();
        if (entries.isEmpty()) return;
        byte[] bytes = new EntryBundle(entries).encode();
        assertThat(EntryBundle.decode(bytes, entries.size()).entries()).isEqualTo(entries);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        assertThatThrownBy(() -> EntryBundle.decode(longer, entries.size())).isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> EntryBundle.decode(shorter, entries.size())).isInstanceOf(MalformedEncoding.class);
    }
}
