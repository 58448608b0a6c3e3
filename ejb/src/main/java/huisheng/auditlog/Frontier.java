package huisheng.auditlog;

import huisheng.ballots.log.TreeHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A tree of which only the right edge is kept: enough for the root at every size on the way. */
final class Frontier {
    private final Deque<Subtree> edge = new ArrayDeque<>();
    private long size;

    /** @param height it stands for 2^height leaves */
    private record Subtree(int height, TreeHash hash) {}

    Frontier copy() {
        var copy = new Frontier();
        copy.edge.addAll(edge);
        copy.size = size;
        return copy;
    }

    void append(TreeHash leaf) {
        var grown = new Subtree(0, leaf);
        while (!edge.isEmpty() && edge.peek().height() == grown.height())
            grown = new Subtree(grown.height() + 1, TreeHash.ofNode(edge.pop().hash(), grown.hash()));
        edge.push(grown);
        size++;
    }

    long size() {
        return size;
    }

    TreeHash root() {
        if (edge.isEmpty()) return TreeHash.EMPTY;
        List<Subtree> fromTheRight = new ArrayList<>(edge);
        var root = fromTheRight.get(0).hash();
        for (var left : fromTheRight.subList(1, fromTheRight.size())) root = TreeHash.ofNode(left.hash(), root);
        return root;
    }
}
