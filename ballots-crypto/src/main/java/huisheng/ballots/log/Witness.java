package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who watches logs and cosigns only what continues all they have seen, so that a log cannot show two histories to
 * two readers who both ask for this signature (docs/protocol/14-log.md 14.6). Keeping what was seen over a restart is the
 * owner's part: a witness that forgets is none. Not for several threads.
 */
public final class Witness {
    /** What a witness says to a log. */
    public sealed interface Answer {
        /** The checkpoint continues what was seen; here is the line to add to it. */
        record Cosigned(NoteSignature signature) implements Answer {}

        /** It does not, or is not a known log's. */
        record Declined(String reason) implements Answer {}
    }

    private final List<VerifierKey> logs;
    private final SecretNoteKey key;
    private final Map<String, Checkpoint> latest = new HashMap<>();

    /**
     * @param logs the keys of the logs to watch, each under its origin
     * @param key of type {@link KeyType#COSIGNATURE}
     * @param seen the latest checkpoint that was cosigned for each origin before
     */
    public Witness(List<VerifierKey> logs, SecretNoteKey key, Map<String, Checkpoint> seen) {
        this.logs = List.copyOf(logs);
        this.key = key;
        latest.putAll(seen);
    }

    /** What to keep and to hand to the constructor the next time. */
    public Map<String, Checkpoint> seen() {
        return Map.copyOf(latest);
    }

    /**
     * @param note a checkpoint signed by its log
     * @param path from the latest state this witness saw to the new one, in the order of RFC 6962
     * @param seconds now, since 1970
     */
    public Answer cosign(SignedNote note, List<TreeHash> path, long seconds) {
        Checkpoint next;
        try {
            next = Checkpoint.decode(note.text());
        } catch (MalformedEncoding e) {
            return new Answer.Declined(e.getMessage());
        }
        if (!isSignedByItsLog(next, note)) {
            return new Answer.Declined("not signed by a known log of this origin");
        }
        Checkpoint before = latest.getOrDefault(next.origin(), new Checkpoint(next.origin(), 0, TreeHash.EMPTY));
        if (!new ConsistencyProof(before.size(), next.size(), path).joins(before.root(), next.root())) {
            return new Answer.Declined("does not continue the state of " + before.size() + " entries");
        }
        latest.put(next.origin(), next);
        return new Answer.Cosigned(key.cosign(next, seconds));
    }

    private boolean isSignedByItsLog(Checkpoint checkpoint, SignedNote note) {
        return logs.stream()
                .filter(log -> log.name().equals(checkpoint.origin()))
                .anyMatch(log -> note.signatures().stream().anyMatch(s -> log.verifies(note.text(), s)));
    }
}
