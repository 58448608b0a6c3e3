package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a reader trusts: the keys of logs, the keys of witnesses, and which witnesses together are enough (C2SP tlog-policy).
 * Read from a file with {@link LogPolicyReader}.
 *
 * @param logs keys of type {@link KeyType#NOTE}, each under the origin of its log
 * @param witnesses keys of type {@link KeyType#COSIGNATURE} under the names that the quorum uses
 * @param quorum what must have cosigned
 */
public record LogPolicy(List<VerifierKey> logs, Map<String, VerifierKey> witnesses, Quorum quorum) {
    public LogPolicy {
        logs = List.copyOf(logs);
        witnesses = Map.copyOf(witnesses);
        requireDifferent(logs);
        requireDifferent(witnesses.values());
    }

    private static void requireDifferent(Iterable<VerifierKey> keys) {
        Set<Octets> seen = new HashSet<>();
        keys.forEach(key -> {
            if (!seen.add(key.key())) {
                throw new IllegalArgumentException("the same key twice");
            }
        });
    }

    /** A rule that a set of witnesses fulfils or not. */
    public sealed interface Quorum {
        boolean isMetBy(Set<String> cosigned);

        /** No witness is needed. */
        record None() implements Quorum {
            @Override
            public boolean isMetBy(Set<String> cosigned) {
                return true;
            }
        }

        /** This witness. */
        record One(String witness) implements Quorum {
            @Override
            public boolean isMetBy(Set<String> cosigned) {
                return cosigned.contains(witness);
            }
        }

        /** At least so many of these. */
        record Some(int needed, List<Quorum> members) implements Quorum {
            public Some {
                members = List.copyOf(members);
                if (needed < 1 || needed > members.size()) {
                    throw new IllegalArgumentException("from one to all of the members");
                }
            }

            @Override
            public boolean isMetBy(Set<String> cosigned) {
                return members.stream().filter(m -> m.isMetBy(cosigned)).count() >= needed;
            }
        }
    }

    /**
     * What the signatures under a checkpoint are worth to this reader.
     *
     * @param cosigned seconds since 1970 at which each known witness saw this state, by witness
     * @param findings empty if the checkpoint is to be trusted
     */
    public record Opinion(Map<String, Long> cosigned, List<Finding> findings) {}

    /** Judges the signatures under a note whose text is this checkpoint. Lines of unknown keys count for nothing. */
    public Opinion judge(Checkpoint checkpoint, SignedNote note) {
        List<Finding> findings = new ArrayList<>();
        boolean byLog = false;
        Map<String, Long> cosigned = new LinkedHashMap<>();
        for (NoteSignature signature : note.signatures()) {
            for (VerifierKey log : logs) {
                if (log.isNamedBy(signature) && holds(log, note, signature, findings)) {
                    byLog |= log.name().equals(checkpoint.origin());
                }
            }
            witnesses.forEach((witness, key) -> {
                if (key.isNamedBy(signature) && holds(key, note, signature, findings)) {
                    cosigned.merge(witness, key.seconds(signature), Math::max);
                }
            });
        }
        if (!byLog) {
            findings.add(new Finding("R2", "no signature of a known log whose name is the origin"));
        }
        if (!quorum.isMetBy(cosigned.keySet())) {
            findings.add(new Finding("R3", "the witnesses that cosigned are not enough: " + cosigned.keySet()));
        }
        return new Opinion(Map.copyOf(cosigned), List.copyOf(findings));
    }

    private static boolean holds(VerifierKey key, SignedNote note, NoteSignature signature, List<Finding> findings) {
        boolean holds = key.verifies(note.text(), signature);
        if (!holds) {
            String number = key.type() == KeyType.NOTE ? "R2" : "R3";
            findings.add(new Finding(number, "the signature of " + key.name() + " does not verify"));
        }
        return holds;
    }

    static LogPolicy of(List<VerifierKey> logs, Map<String, VerifierKey> witnesses, Quorum quorum)
            throws MalformedEncoding {
        try {
            return new LogPolicy(logs, witnesses, quorum);
        } catch (IllegalArgumentException e) {
            throw new MalformedEncoding(e.getMessage());
        }
    }
}
