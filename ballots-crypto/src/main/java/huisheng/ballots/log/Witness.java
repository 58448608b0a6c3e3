package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.WitnessAnswer.Cosigned;
import huisheng.ballots.log.WitnessAnswer.Declined;
import huisheng.ballots.log.WitnessAnswer.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who watches logs and cosigns only what continues all they have seen, so that a log cannot show two histories to
 * two readers who both ask for this signature (docs/protocol/14-log.md 14.6). This is the rule alone; what was seen is in a
 * {@link Memory}, and a witness that forgets is none.
 */
public final class Witness {
    /**
     * What was cosigned last, for each origin. From {@link #latest} to the end of {@link Witness#answer} nobody else may be
     * answered for the same origin, or of two requests at once the smaller tree could be kept.
     */
    public interface Memory {
        /** The last checkpoint that was cosigned for this origin, with its log's signature. */
        Optional<SignedNote> latest(String origin);

        /** Returns only when the note would outlive a crash: the cosignature leaves afterwards. */
        void keep(String origin, SignedNote next);

        /** Keeps what shows, or may show, that a log has two histories. */
        void keep(ForkEvidence evidence);
    }

    private final List<VerifierKey> logs;
    private final SecretNoteKey key;

    /**
     * @param logs the keys of the logs to watch, each under its origin
     * @param key of type {@link KeyType#COSIGNATURE}
     */
    public Witness(List<VerifierKey> logs, SecretNoteKey key) {
        this.logs = List.copyOf(logs);
        this.key = key;
        boolean fit = logs.stream().allMatch(log -> log.type() == KeyType.NOTE);
        if (!fit || key.verifier().type() != KeyType.COSIGNATURE) {
            throw new IllegalArgumentException("keys of logs, and a key for cosignatures");
        }
    }

    public VerifierKey verifier() {
        return key.verifier();
    }

    /**
     * Answers a request (C2SP tlog-witness, add-checkpoint), in the order of checks that is written there.
     *
     * @param body as it came
     * @param seconds now, since 1970
     */
    public WitnessAnswer answer(byte[] body, Memory memory, long seconds) {
        try {
            CheckpointSubmission asked = CheckpointSubmission.decode(body);
            return answer(asked, Checkpoint.decode(asked.checkpoint().text()), memory, seconds);
        } catch (MalformedEncoding e) {
            return new Declined(Reason.MALFORMED, 0);
        }
    }

    private WitnessAnswer answer(CheckpointSubmission asked, Checkpoint next, Memory memory, long seconds)
            throws MalformedEncoding {
        List<VerifierKey> keys =
                logs.stream().filter(log -> log.name().equals(next.origin())).toList();
        if (keys.isEmpty()) {
            return new Declined(Reason.UNKNOWN_LOG, 0);
        }
        SignedNote shown = asked.checkpoint();
        List<NoteSignature> valid = shown.signatures().stream()
                .filter(line -> keys.stream().anyMatch(log -> log.verifies(shown.text(), line)))
                .toList();
        if (valid.isEmpty()) {
            return new Declined(Reason.NOT_SIGNED, 0);
        }
        if (asked.oldSize() > next.size()) {
            return new Declined(Reason.MALFORMED, 0);
        }
        // What others wrote under the note is not kept.
        SignedNote note = new SignedNote(shown.text(), valid);
        return judge(asked, next, note, memory, seconds);
    }

    private WitnessAnswer judge(
            CheckpointSubmission asked, Checkpoint next, SignedNote note, Memory memory, long seconds)
            throws MalformedEncoding {
        Optional<SignedNote> seen = memory.latest(next.origin());
        Checkpoint last = seen.isPresent()
                ? Checkpoint.decode(seen.get().text())
                : new Checkpoint(next.origin(), 0, TreeHash.EMPTY);
        ConsistencyProof proof = new ConsistencyProof(last.size(), next.size(), asked.path());
        boolean isOther = next.size() == last.size() && !next.root().equals(last.root());
        boolean isFork = isOther
                || asked.oldSize() == last.size()
                        && proof.oldRootUnder(next.root())
                                .filter(root -> !root.equals(last.root()))
                                .isPresent();
        boolean continues = asked.oldSize() == last.size() && proof.joins(last.root(), next.root());
        if (continues) {
            memory.keep(next.origin(), note);
            return new Cosigned(key.cosign(next, seconds));
        }
        boolean isStale = asked.oldSize() != last.size();
        if (seen.isPresent() && (isFork || !isStale)) {
            memory.keep(new ForkEvidence(next.origin(), seen.get(), note, asked.path(), isFork));
        }
        if (isStale) {
            return new Declined(Reason.STALE, last.size());
        }
        return new Declined(isOther && seen.isPresent() ? Reason.OTHER_ROOT : Reason.NO_CONTINUATION, last.size());
    }
}
