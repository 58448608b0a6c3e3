package huisheng.witness;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.ForkEvidence;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.Witness;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What this server cosigned, in rows that are held until the transaction of the answer ends. */
final class DatabaseMemory implements Witness.Memory {
    /** Hears of a proven fork that was not known, with the entries of what was refused. */
    interface FirstProof {
        void of(String origin, long entries);
    }

    private final WitnessRows rows;
    private final Instant now;
    private final FirstProof firstProof;

    DatabaseMemory(WitnessRows rows, Instant now, FirstProof firstProof) {
        this.rows = rows;
        this.now = now;
        this.firstProof = firstProof;
    }

    @Override
    public Optional<SignedNote> latest(String origin) {
        try {
            var note = rows.hold(origin).note();
            return note == null ? Optional.empty() : Optional.of(SignedNote.decode(note));
        } catch (SQLException | MalformedEncoding e) {
            throw new IllegalStateException("What was cosigned cannot be read", e);
        }
    }

    @Override
    public void keep(String origin, SignedNote next) {
        try {
            rows.keep(origin, next.encode(), now);
        } catch (SQLException e) {
            throw new IllegalStateException("What was seen cannot be kept", e);
        }
    }

    @Override
    public void keep(ForkEvidence evidence) {
        try {
            var shown = Checkpoint.decode(evidence.shown().text());
            boolean first = rows.keep(evidence, shown.size(), shown.root().toString(), now);
            if (first) firstProof.of(evidence.origin(), shown.size());
        } catch (SQLException | MalformedEncoding e) {
            throw new IllegalStateException("What was seen cannot be kept", e);
        }
    }
}
