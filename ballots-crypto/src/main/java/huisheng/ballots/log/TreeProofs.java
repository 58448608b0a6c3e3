package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree, made from the hashes of its complete subtrees (RFC 6962, 2.1 to 2.1.2). */
public final class TreeProofs {
    private final Hashes hashes;

    private TreeProofs(Hashes hashes) {
        this.hashes = hashes;
    }

    /** The root over the first {@code size} leaves. */
    public static TreeHash root(Hashes hashes, long size) throws MalformedEncoding {
        requireOrder(0, size);
        return size == 0 ? TreeHash.EMPTY : new TreeProofs(hashes).range(0, size);
    }

    /** That leaf {@code index} stands in the tree of {@code size} leaves. */
    public static InclusionProof inclusion(Hashes hashes, long index, long size) throws MalformedEncoding {
        requireOrder(index, size - 1);
        List<TreeHash> path = new ArrayList<>();
        new TreeProofs(hashes).path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** That the tree of {@code oldSize} leaves is the beginning of the one of {@code newSize}. */
    public static ConsistencyProof consistency(Hashes hashes, long oldSize, long newSize) throws MalformedEncoding {
        requireOrder(oldSize, newSize);
        List<TreeHash> path = new ArrayList<>();
        if (0 < oldSize && oldSize < newSize) {
            new TreeProofs(hashes).subproof(oldSize, 0, newSize, true, path);
        }
        return new ConsistencyProof(oldSize, newSize, path);
    }

    private static void requireOrder(long low, long high) {
        if (low < 0 || low > high) {
            throw new IllegalArgumentException("outside the tree");
        }
    }

    private TreeHash range(long from, long to) throws MalformedEncoding {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return hashes.at(height, from >> height);
        }
        long split = from + Long.highestOneBit(leaves - 1);
        return TreeHash.ofNode(range(from, split), range(split, to));
    }

    private void path(long index, long from, long to, List<TreeHash> path) throws MalformedEncoding {
        if (to - from == 1) {
            return;
        }
        long split = from + Long.highestOneBit(to - from - 1);
        if (index < split) {
            path(index, from, split, path);
            path.add(range(split, to));
        } else {
            path(index, split, to, path);
            path.add(range(from, split));
        }
    }

    private void subproof(long oldSize, long from, long to, boolean wholeOldTree, List<TreeHash> path)
            throws MalformedEncoding {
        if (oldSize == to) {
            if (!wholeOldTree) {
                path.add(range(from, to));
            }
            return;
        }
        long split = from + Long.highestOneBit(to - from - 1);
        if (oldSize <= split) {
            subproof(oldSize, from, split, wholeOldTree, path);
            path.add(range(split, to));
        } else {
            subproof(oldSize, split, to, false, path);
            path.add(range(from, split));
        }
    }
}
