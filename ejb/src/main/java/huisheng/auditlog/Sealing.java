package huisheng.auditlog;

import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.SecretNoteKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One round: entries that came since the last one become leaves of the tree, and its new state is signed. It stops at an entry
 * that is missing rather than sign a tree without it.
 */
final class Sealing {
    static final int STRETCH = 4096;
    private final LogRows rows;
    private final SecretNoteKey key;
    private final int keyNumber;

    Sealing(Connection connection, SecretNoteKey key, int keyNumber) {
        this.rows = new LogRows(connection);
        this.key = key;
        this.keyNumber = keyNumber;
    }

    /** Cheap, and takes no lock. */
    boolean isDue() throws SQLException {
        long sealed = rows.sealed();
        var last = rows.lastCheckpoint();
        return rows.appended() > sealed || last.isEmpty() || last.get().key() != keyNumber;
    }

    /** @return how many entries were sealed, at most {@link #STRETCH} */
    int take(Instant now) throws SQLException {
        long sealed = rows.holdSealed();
        var tree = new GrowingTree(rows, sealed);
        for (var row : rows.entriesAfter(sealed, STRETCH)) {
            if (row.index() != tree.size())
                throw new IllegalStateException(
                        "Entry " + (tree.size() + 1) + " of the log is missing: nothing was signed");
            tree.append(row.leaf().hash());
        }
        tree.write();
        rows.seal(tree.size());
        sign(tree, now);
        return (int) (tree.size() - sealed);
    }

    private void sign(GrowingTree tree, Instant now) throws SQLException {
        var last = rows.lastCheckpoint();
        if (last.isPresent()
                && last.get().entries() == tree.size()
                && last.get().key() == keyNumber) return;
        var note = new Checkpoint(key.verifier().name(), tree.size(), tree.root()).signedBy(key);
        rows.putCheckpoint(new LogRows.Signed(tree.size(), keyNumber, now, note.encode()));
    }
}
