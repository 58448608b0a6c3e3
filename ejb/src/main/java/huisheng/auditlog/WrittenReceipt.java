package huisheng.auditlog;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.LeafOpening;
import huisheng.ballots.log.LogProof;
import huisheng.ballots.log.Octets;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.Tile;
import huisheng.ballots.log.TileHashes;
import huisheng.ballots.log.TreeProofs;
import java.sql.SQLException;
import java.util.Optional;

/** The text of a receipt (C2SP tlog-proof), put together from the tables of the log. */
final class WrittenReceipt {
    private WrittenReceipt() {}

    /** Empty if there is no such entry, or no signed state that holds it. */
    static Optional<String> of(LogRows rows, long number) throws SQLException {
        var row = rows.entry(number);
        // A state that witnesses saw is worth more than a newer one that they did not see yet.
        var cosigned = rows.lastCosigned(number);
        var signed = cosigned.isPresent() ? cosigned : rows.lastCheckpoint();
        if (row.isEmpty() || signed.isEmpty() || signed.get().entries() < number) return Optional.empty();
        return Optional.of(proof(rows, row.get(), rows.published(signed.get())));
    }

    private static String proof(LogRows rows, LogRow row, String note) {
        try {
            var checkpoint = SignedNote.decode(note);
            long size = Checkpoint.decode(checkpoint.text()).size();
            var hashes = new TileHashes(size, tile -> tile(rows, tile));
            var path = TreeProofs.inclusion(hashes, row.index(), size).path();
            var extra = row.opening()
                    .map(LeafOpening::encode)
                    .orElseGet(() -> row.leaf().encode());
            return new LogProof(Optional.of(Octets.of(extra)), row.index(), path, checkpoint).encode();
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("The log is not whole", e);
        }
    }

    private static byte[] tile(LogRows rows, Tile tile) throws MalformedEncoding {
        try {
            return rows.tile(tile).orElseThrow(() -> new MalformedEncoding(tile.path() + " is missing"));
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }
}
