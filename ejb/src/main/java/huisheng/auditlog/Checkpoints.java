package huisheng.auditlog;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.CheckpointSubmission;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.Tile;
import huisheng.ballots.log.TileHashes;
import huisheng.ballots.log.TreeHash;
import huisheng.ballots.log.TreeProofs;
import huisheng.ballots.log.VerifierKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The signed states of the log and what witnesses signed of them; what a witness is asked is made here. */
@ApplicationScoped
public class Checkpoints {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private LogKeys keys;

    /** The public key that signs now, with the log's name (C2SP signed-note). */
    public VerifierKey key() {
        return keys.key().verifier();
    }

    /** @param note as the log alone signed it */
    public record State(long entries, Instant at, SignedNote note) {}

    /** Empty only in the first seconds of a new log. */
    public Optional<State> last() {
        return read(rows -> {
            var last = rows.lastCheckpoint();
            return last.isEmpty() ? Optional.empty() : Optional.of(state(last.get()));
        });
    }

    /**
     * The request that shows the last state to a witness.
     *
     * @param oldSize entries of the state that it cosigned last, not more than there are
     */
    public CheckpointSubmission submission(State last, long oldSize) {
        return read(rows -> {
            try {
                var hashes = new TileHashes(last.entries(), tile -> tile(rows, tile));
                List<TreeHash> path =
                        TreeProofs.consistency(hashes, oldSize, last.entries()).path();
                return new CheckpointSubmission(oldSize, path, last.note());
            } catch (MalformedEncoding e) {
                throw new IllegalStateException("The log is not whole", e);
            }
        });
    }

    /** The caller has verified it. */
    public void add(Cosignature cosignature) {
        read(rows -> {
            rows.putCosignature(cosignature);
            return null;
        });
    }

    public List<Cosignature> cosignatures(long entries) {
        return read(rows -> rows.cosignatures(entries));
    }

    /** Of the largest state that this witness cosigned. @param witness its public key */
    public Optional<Cosignature> lastOf(String witness) {
        return read(rows -> rows.lastCosignature(witness));
    }

    private static State state(LogRows.Signed signed) {
        try {
            return new State(signed.entries(), signed.at(), SignedNote.decode(signed.note()));
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("A signed state of the log is none", e);
        }
    }

    private static byte[] tile(LogRows rows, Tile tile) throws MalformedEncoding {
        try {
            return rows.tile(tile).orElseThrow(() -> new MalformedEncoding(tile.path() + " is missing"));
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }

    private interface Question<T> {
        T asked(LogRows rows) throws SQLException;
    }

    private <T> T read(Question<T> question) {
        try (var connection = union.getConnection()) {
            return question.asked(new LogRows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }
}
