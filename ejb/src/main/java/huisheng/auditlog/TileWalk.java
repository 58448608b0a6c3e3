package huisheng.auditlog;

import huisheng.auditlog.LogFinding.Fault;
import huisheng.ballots.log.Tile;
import huisheng.ballots.log.TreeHash;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The hashes of the lowest tiles one after the other; on the way every full tile is held against the hash above it. */
final class TileWalk {
    interface Finding {
        void find(Fault fault, String place, String detail);
    }

    private final LogRows rows;
    private final Finding finding;
    private final List<byte[]> above = new ArrayList<>();
    private byte[] lowest = new byte[0];
    private long index;

    TileWalk(LogRows rows, Finding finding) {
        this.rows = rows;
        this.finding = finding;
    }

    TreeHash next() throws SQLException {
        int at = (int) (index % Tile.FULL);
        if (at == 0) lowest = rows.hashes(0, index / Tile.FULL);
        index++;
        var hash = hashAt(lowest, at);
        if (hash == null) finding.find(Fault.TILE, path(0, (index - 1) / Tile.FULL), "hash " + at + " is missing");
        if (at == Tile.FULL - 1 && lowest.length == Tile.FULL * TreeHash.LENGTH)
            carry(1, lowest, index / Tile.FULL - 1);
        return hash == null ? TreeHash.EMPTY : hash;
    }

    /** A full tile below must be the next hash of the level above. */
    private void carry(int level, byte[] full, long position) throws SQLException {
        while (above.size() < level) above.add(new byte[0]);
        int at = (int) (position % Tile.FULL);
        if (at == 0) above.set(level - 1, rows.hashes(level, position / Tile.FULL));
        var stored = hashAt(above.get(level - 1), at);
        if (!GrowingTree.root(full).equals(stored))
            finding.find(
                    Fault.TILE,
                    path(level, position / Tile.FULL),
                    "hash " + at + " is not that of " + path(level - 1, position));
        if (at == Tile.FULL - 1 && stored != null) carry(level + 1, above.get(level - 1), position / Tile.FULL);
    }

    void finish() {
        if (index % Tile.FULL != 0 && lowest.length > (index % Tile.FULL) * TreeHash.LENGTH)
            finding.find(Fault.TILE, path(0, index / Tile.FULL), "holds more hashes than were sealed");
    }

    private static TreeHash hashAt(byte[] hashes, int at) {
        return hashes.length < (at + 1) * TreeHash.LENGTH ? null : TreeHash.at(hashes, at * TreeHash.LENGTH);
    }

    private static String path(int level, long position) {
        return new Tile(level, position, Tile.FULL).path();
    }
}
