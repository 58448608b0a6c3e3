package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;

/**
 * The hashes of a tree of known size, read from its published tiles. Tiles are not signed: what is built from them counts
 * only once it leads to the root of a checkpoint that is.
 */
public final class TileHashes implements Hashes {
    /** Fetches a tile; what is not there is malformed. */
    @FunctionalInterface
    public interface Source {
        byte[] read(Tile tile) throws MalformedEncoding;
    }

    private final long size;
    private final Source source;

    public TileHashes(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public TreeHash at(int height, long index) throws MalformedEncoding {
        int level = height / 8;
        int inside = height % 8;
        long first = index << inside;
        Tile tile = tile(level, first / Tile.FULL);
        byte[] content = source.read(tile);
        if (content.length != tile.width() * TreeHash.LENGTH) {
            throw new MalformedEncoding(tile.path() + " has another length");
        }
        return subtree(content, (int) (first % Tile.FULL), 1 << inside);
    }

    private Tile tile(int level, long index) {
        long onLevel = size >> 8 * level;
        if (index * Tile.FULL >= onLevel) {
            throw new IllegalArgumentException("outside the tree");
        }
        return new Tile(level, index, (int) Math.min(Tile.FULL, onLevel - index * Tile.FULL));
    }

    private static TreeHash subtree(byte[] content, int from, int leaves) {
        if (leaves == 1) {
            return TreeHash.at(content, from * TreeHash.LENGTH);
        }
        int half = leaves / 2;
        return TreeHash.ofNode(subtree(content, from, half), subtree(content, from + half, half));
    }
}
