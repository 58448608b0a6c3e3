package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.util.ArrayList;
import java.util.List;

/** A tree in memory that only grows. It keeps the hash of every complete subtree, two a leaf. Not for several threads. */
public final class MerkleTree implements Hashes {
    private final List<List<TreeHash>> byHeight = new ArrayList<>();

    public MerkleTree() {
        byHeight.add(new ArrayList<>());
    }

    public long size() {
        return byHeight.get(0).size();
    }

    /** Appends an entry and returns its index. */
    public long append(byte[] entry) {
        return append(TreeHash.ofLeaf(entry));
    }

    /** Appends the hash of a leaf and returns its index. */
    public long append(TreeHash leaf) {
        long index = size();
        byHeight.get(0).add(leaf);
        for (int height = 0; byHeight.get(height).size() % 2 == 0; height++) {
            if (byHeight.size() == height + 1) {
                byHeight.add(new ArrayList<>());
            }
            List<TreeHash> below = byHeight.get(height);
            TreeHash left = below.get(below.size() - 2);
            byHeight.get(height + 1).add(TreeHash.ofNode(left, below.get(below.size() - 1)));
        }
        return index;
    }

    @Override
    public TreeHash at(int height, long index) {
        return byHeight.get(height).get(Math.toIntExact(index));
    }

    public TreeHash root() {
        return root(size());
    }

    public TreeHash root(long size) {
        requireGrown(size);
        return own(() -> TreeProofs.root(this, size));
    }

    public InclusionProof inclusion(long index, long size) {
        requireGrown(size);
        return own(() -> TreeProofs.inclusion(this, index, size));
    }

    public ConsistencyProof consistency(long oldSize, long newSize) {
        requireGrown(newSize);
        return own(() -> TreeProofs.consistency(this, oldSize, newSize));
    }

    private void requireGrown(long size) {
        if (size > size()) {
            throw new IllegalArgumentException("the tree has not grown to " + size);
        }
    }

    private interface Work<T> {
        T done() throws MalformedEncoding;
    }

    private static <T> T own(Work<T> work) {
        try {
            return work.done();
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("own hashes are in order", e);
        }
    }
}
