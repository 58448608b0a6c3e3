package huisheng.ballots.log;

import java.util.List;

/**
 * That an earlier tree is the beginning of a later one: nothing removed, changed or put in between (RFC 6962, 2.1.2).
 *
 * @param oldSize leaves of the earlier tree
 * @param newSize leaves of the later tree
 * @param path hashes in the order of the RFC; none if the sizes are equal or the earlier tree is empty
 */
public record ConsistencyProof(long oldSize, long newSize, List<TreeHash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the path rebuilds both roots; false too for sizes out of order. */
    public boolean joins(TreeHash oldRoot, TreeHash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(TreeHash.EMPTY);
        }
        return rebuilds(oldRoot, newRoot);
    }

    private boolean rebuilds(TreeHash oldRoot, TreeHash newRoot) {
        boolean complete = Long.bitCount(oldSize) == 1; // then the old root itself is the first hash
        if (path.isEmpty() && !complete) {
            return false;
        }
        TreeHash first = complete ? oldRoot : path.get(0);
        int skipped = Long.numberOfTrailingZeros(oldSize); // up from the old tree's last leaf while it is a right child
        long at = oldSize - 1 >> skipped;
        long last = newSize - 1 >> skipped;
        TreeHash before = first;
        TreeHash after = first;
        for (TreeHash hash : complete ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                before = TreeHash.ofNode(hash, before);
                after = TreeHash.ofNode(hash, after);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                after = TreeHash.ofNode(after, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(oldRoot) && after.equals(newRoot);
    }
}
