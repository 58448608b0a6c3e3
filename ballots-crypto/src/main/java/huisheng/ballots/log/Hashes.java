package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;

/** Where the hashes of complete subtrees come from: memory, a table, tiles. */
@FunctionalInterface
public interface Hashes {
    /**
     * @param height of the subtree; it has 2^height leaves
     * @param index of the subtree among those of its height, from the left, from 0
     * @throws MalformedEncoding if the source does not hold what it should
     */
    TreeHash at(int height, long index) throws MalformedEncoding;
}
