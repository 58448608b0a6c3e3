package huisheng.auditlog;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Tile;
import huisheng.ballots.log.TileHashes;
import huisheng.ballots.log.TreeHash;
import huisheng.ballots.log.TreeProofs;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The right edge of the tree while leaves are added to its tiles; written down at the end of a round. */
final class GrowingTree {
    private final LogRows rows;
    private final Map<Place, byte[]> changed = new HashMap<>();
    private long size;

    private record Place(int level, long index) {}

    GrowingTree(LogRows rows, long size) {
        this.rows = rows;
        this.size = size;
    }

    void append(TreeHash leaf) throws SQLException {
        append(0, size, leaf);
        size++;
    }

    private void append(int level, long position, TreeHash hash) throws SQLException {
        var place = new Place(level, position / Tile.FULL);
        var before = hashes(place);
        int at = (int) (position % Tile.FULL) * TreeHash.LENGTH;
        if (before.length != at)
            throw new IllegalStateException(
                    "tile " + level + "/" + place.index() + " has another length than its tree");
        var after = Arrays.copyOf(before, at + TreeHash.LENGTH);
        System.arraycopy(hash.bytes(), 0, after, at, TreeHash.LENGTH);
        changed.put(place, after);
        if (after.length == Tile.FULL * TreeHash.LENGTH) append(level + 1, place.index(), root(after));
    }

    long size() {
        return size;
    }

    TreeHash root() throws SQLException {
        try {
            return TreeProofs.root(new TileHashes(size, this::read), size);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("The tiles of the log are not whole", e);
        }
    }

    void write() throws SQLException {
        for (var tile : changed.entrySet())
            rows.putTile(tile.getKey().level(), tile.getKey().index(), tile.getValue());
        changed.clear();
    }

    /** The hash over the 256 of a full tile. */
    static TreeHash root(byte[] full) {
        var hashes = new TreeHash[Tile.FULL];
        for (int i = 0; i < Tile.FULL; i++) hashes[i] = TreeHash.at(full, i * TreeHash.LENGTH);
        for (int count = Tile.FULL / 2; count > 0; count /= 2)
            for (int i = 0; i < count; i++) hashes[i] = TreeHash.ofNode(hashes[2 * i], hashes[2 * i + 1]);
        return hashes[0];
    }

    private byte[] hashes(Place place) throws SQLException {
        var known = changed.get(place);
        return known != null ? known : rows.hashes(place.level(), place.index());
    }

    private byte[] read(Tile tile) throws MalformedEncoding {
        try {
            return Arrays.copyOf(hashes(new Place(tile.level(), tile.index())), tile.width() * TreeHash.LENGTH);
        } catch (SQLException e) {
            throw new IllegalStateException("The tiles of the log cannot be read", e);
        }
    }
}
