package huisheng.auditlog;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.Tile;
import huisheng.ballots.log.TileHashes;
import huisheng.ballots.log.TreeHash;
import huisheng.ballots.log.TreeProofs;
import huisheng.ballots.log.VerifierKey;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reckons entries anew against the tiles and the latest signed state; a tile is read once, however many entries stand on it. */
final class Inspection {
    private final LogRows rows;
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final long sealed;
    private final Optional<Checkpoint> signed;
    private final TileHashes hashes;

    /** @param key that has to have signed the latest state */
    Inspection(LogRows rows, VerifierKey key) throws SQLException {
        this.rows = rows;
        sealed = rows.sealed();
        signed = rows.lastCheckpoint().flatMap(state -> checkpoint(state, key));
        hashes = new TileHashes(signed.map(Checkpoint::size).orElse(0L), this::tile);
    }

    InspectedEntry of(LogRow row) {
        var own = row.leafHash();
        return new InspectedEntry(
                row.number(), row.at(), row.kind(), commitment(row), leaf(row, own), inclusion(row, own));
    }

    private static Holding commitment(LogRow row) {
        if (row.isErased()) return Holding.ERASED;
        return row.opens() ? Holding.HOLDS : Holding.FAILS;
    }

    private Holding leaf(LogRow row, Optional<TreeHash> own) {
        if (row.number() > sealed) return Holding.NOT_YET;
        try {
            return holds(own.isPresent() && own.get().equals(hashes.at(0, row.index())));
        } catch (MalformedEncoding | IllegalArgumentException e) {
            return Holding.FAILS;
        }
    }

    private Holding inclusion(LogRow row, Optional<TreeHash> own) {
        if (row.number() > sealed) return Holding.NOT_YET;
        if (signed.isEmpty() || own.isEmpty() || row.index() >= signed.get().size()) return Holding.FAILS;
        try {
            var proof = TreeProofs.inclusion(hashes, row.index(), signed.get().size());
            return holds(proof.joins(own.get(), signed.get().root()));
        } catch (MalformedEncoding e) {
            return Holding.FAILS;
        }
    }

    private static Holding holds(boolean holds) {
        return holds ? Holding.HOLDS : Holding.FAILS;
    }

    private static Optional<Checkpoint> checkpoint(LogRows.Signed state, VerifierKey key) {
        try {
            var note = SignedNote.decode(state.note());
            var said = Checkpoint.decode(note.text());
            boolean ours = said.origin().equals(key.name())
                    && note.signatures().stream().anyMatch(one -> key.verifies(note.text(), one));
            return ours ? Optional.of(said) : Optional.empty();
        } catch (MalformedEncoding e) {
            return Optional.empty();
        }
    }

    private byte[] tile(Tile tile) throws MalformedEncoding {
        var known = tiles.get(tile.path());
        if (known != null) return known;
        try {
            var read = rows.tile(tile).orElseThrow(() -> new MalformedEncoding(tile.path() + " is missing"));
            tiles.put(tile.path(), read);
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }
}
