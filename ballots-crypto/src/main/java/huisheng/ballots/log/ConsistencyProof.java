package huisheng.ballots.log;

import java.util.List;
import java.util.Optional;

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
        boolean told = toldByPath();
        if (told && path.isEmpty()) {
            return false;
        }
        Roots roots = told ? walk(path.get(0), path.subList(1, path.size())) : walk(oldRoot, path);
        return roots.complete()
                && roots.before().equals(oldRoot)
                && roots.after().equals(newRoot);
    }

    /**
     * The root that the earlier tree must have had if the later one has {@code newRoot}: whoever signed another root for the
     * earlier size has signed two histories, whoever made the path. Empty if the path does not lead to the later root, and where
     * no path tells, because the earlier tree is complete and its root is not in it.
     */
    public Optional<TreeHash> oldRootUnder(TreeHash newRoot) {
        if (oldSize <= 0 || oldSize >= newSize || path.isEmpty() || !toldByPath()) {
            return Optional.empty();
        }
        Roots roots = walk(path.get(0), path.subList(1, path.size()));
        return roots.complete() && roots.after().equals(newRoot) ? Optional.of(roots.before()) : Optional.empty();
    }

    /** If the earlier tree is complete, its root is the first hash and not in the path. */
    private boolean toldByPath() {
        return Long.bitCount(oldSize) != 1;
    }

    /** @param complete whether the path had neither too few hashes nor too many */
    private record Roots(TreeHash before, TreeHash after, boolean complete) {}

    private Roots walk(TreeHash first, List<TreeHash> rest) {
        int skipped = Long.numberOfTrailingZeros(oldSize); // up from the old tree's last leaf while it is a right child
        long at = oldSize - 1 >> skipped;
        long last = newSize - 1 >> skipped;
        TreeHash before = first;
        TreeHash after = first;
        for (TreeHash hash : rest) {
            if (last == 0) {
                return new Roots(before, after, false);
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
        return new Roots(before, after, last == 0);
    }
}
