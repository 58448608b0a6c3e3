package huisheng.ballots.log;

import java.util.List;

/**
 * That a leaf stands at its place in a tree (RFC 6962, 2.1.1).
 *
 * @param index of the leaf, from 0
 * @param size leaves of the tree
 * @param path hashes from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the leaf, at this index, leads to the root; false too for a place outside the tree. */
    public boolean joins(TreeHash leaf, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash sibling : path) {
            if (last == 0) {
                return false; // longer than the tree is high
            }
            if ((at & 1) == 1 || at == last) {
                hash = TreeHash.ofNode(sibling, hash);
                while ((at & 1) == 0) { // the right edge has no siblings here
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.ofNode(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
