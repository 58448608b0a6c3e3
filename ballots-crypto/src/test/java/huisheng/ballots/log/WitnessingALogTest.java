package huisheng.ballots.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.Witness.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessingALogTest {
    private static final String ORIGIN = "union.example/log";
    private static final long NOW = 1_795_300_000L;

    private final SecretNoteKey log = SecretNoteKey.generate(ORIGIN, KeyType.NOTE, Randomness.system());
    private final SecretNoteKey first = SecretNoteKey.generate("w1.example", KeyType.COSIGNATURE, Randomness.system());
    private final SecretNoteKey second = SecretNoteKey.generate("w2.example", KeyType.COSIGNATURE, Randomness.system());
    private final MerkleTree tree = grown("ballot", 10);

    private static MerkleTree grown(String what, int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) tree.append(entry(what, i));
        return tree;
    }

    private static byte[] entry(String what, int i) {
        return (what + " " + i).getBytes(StandardCharsets.UTF_8);
    }

    private static Checkpoint state(MerkleTree tree, long size) {
        return new Checkpoint(ORIGIN, size, tree.root(size));
    }

    private SignedNote signed(MerkleTree tree, long size) {
        return state(tree, size).signedBy(log);
    }

    private Witness witness(SecretNoteKey key) {
        return new Witness(List.of(log.verifier()), key, Map.of());
    }

    private LogPolicy both() {
        var rule = new LogPolicy.Quorum.Some(2, List.of(new LogPolicy.Quorum.One("A"), new LogPolicy.Quorum.One("B")));
        return new LogPolicy(List.of(log.verifier()), Map.of("A", first.verifier(), "B", second.verifier()), rule);
    }

    @Test
    void a_receipt_with_two_cosignatures_is_sound() {
        SignedNote note = signed(tree, 10);
        for (SecretNoteKey key : List.of(first, second)) {
            var answer = witness(key).cosign(note, List.of(), NOW);
            note = note.with(((Answer.Cosigned) answer).signature());
        }
        LogProof receipt = new LogProof(
                Optional.of(Octets.of(entry("ballot", 4))),
                4,
                tree.inclusion(4, 10).path(),
                note);
        ReceiptCheck check = ReceiptCheck.check(receipt, entry("ballot", 4), both());
        assertThat(check.verdict().findings()).isEmpty();
        assertThat(check.cosigned()).isEqualTo(Map.of("A", NOW, "B", NOW));
    }

    @Test
    void attack_B6_a_witness_cosigns_what_continues_and_declines_another_history() {
        Witness witness = witness(first);
        assertThat(witness.cosign(signed(tree, 4), List.of(), NOW)).isInstanceOf(Answer.Cosigned.class);
        assertThat(witness.cosign(signed(tree, 10), tree.consistency(4, 10).path(), NOW))
                .isInstanceOf(Answer.Cosigned.class);
        MerkleTree other = grown("forged", 12);
        assertThat(witness.cosign(signed(other, 12), other.consistency(10, 12).path(), NOW))
                .isEqualTo(new Answer.Declined("does not continue the state of 10 entries"));
        assertThat(witness.cosign(signed(tree, 9), List.of(), NOW)).isInstanceOf(Answer.Declined.class);
        assertThat(witness.cosign(signed(grown("forged", 10), 10), List.of(), NOW))
                .isInstanceOf(Answer.Declined.class);
        assertThat(witness.seen()).isEqualTo(Map.of(ORIGIN, state(tree, 10)));
    }

    @Test
    void attack_B6_a_witness_that_is_started_again_remembers() {
        Witness again = new Witness(List.of(log.verifier()), first, Map.of(ORIGIN, state(tree, 10)));
        assertThat(again.cosign(signed(grown("forged", 10), 10), List.of(), NOW))
                .isInstanceOf(Answer.Declined.class);
    }

    @Test
    void attack_B6_a_history_that_the_honest_witness_declined_fails_the_quorum() {
        Witness honest = witness(first);
        MerkleTree forged = grown("forged", 10);
        assertThat(honest.cosign(signed(tree, 10), List.of(), NOW)).isInstanceOf(Answer.Cosigned.class);
        assertThat(honest.cosign(signed(forged, 10), List.of(), NOW)).isInstanceOf(Answer.Declined.class);
        SignedNote split = signed(forged, 10).with(second.cosign(state(forged, 10), NOW));
        LogProof receipt =
                new LogProof(Optional.empty(), 4, forged.inclusion(4, 10).path(), split);
        ReceiptCheck check = ReceiptCheck.check(receipt, entry("forged", 4), both());
        assertThat(check.verdict().findings()).extracting("place").containsExactly("R3");
    }

    @Test
    void a_witness_declines_a_log_it_does_not_know() {
        SecretNoteKey stranger = SecretNoteKey.generate(ORIGIN, KeyType.NOTE, Randomness.system());
        SignedNote note = state(tree, 10).signedBy(stranger);
        assertThat(witness(first).cosign(note, List.of(), NOW)).isInstanceOf(Answer.Declined.class);
        SignedNote nothing = new SignedNote("words\n", List.of(log.sign("words\n")));
        assertThat(witness(first).cosign(nothing, List.of(), NOW)).isInstanceOf(Answer.Declined.class);
    }

    @Test
    void a_key_is_read_back_from_what_its_owner_keeps_and_prints_nothing() throws MalformedEncoding {
        for (SecretNoteKey key : List.of(log, first)) {
            assertThat(SecretNoteKey.decode(key.reveal()).verifier()).isEqualTo(key.verifier());
            assertThat(VerifierKey.decode(key.verifier().encode())).isEqualTo(key.verifier());
            assertThat(key).hasToString("withheld");
        }
        String changed = log.reveal().replace("PRIVATE", "PUBLIC");
        assertThatThrownBy(() -> SecretNoteKey.decode(changed)).isInstanceOf(MalformedEncoding.class);
        String other = log.reveal().replace(ORIGIN, "union.example/lag");
        assertThatThrownBy(() -> SecretNoteKey.decode(other)).isInstanceOf(MalformedEncoding.class);
    }

    @Test
    void a_key_signs_only_what_its_type_says_and_nothing_once_destroyed() {
        assertThatThrownBy(() -> first.sign("text\n")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> log.cosign(state(tree, 10), NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> first.cosign(state(tree, 10), -1)).isInstanceOf(IllegalStateException.class);
        log.destroy();
        assertThat(log.isDestroyed()).isTrue();
        assertThatThrownBy(() -> log.sign("text\n")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void attack_P14_the_same_key_under_another_name_is_another_key() {
        NoteSignature signature = log.sign("text\n");
        VerifierKey renamed = new VerifierKey(
                "other.example/log", KeyType.NOTE, log.verifier().key());
        assertThat(renamed.verifies("text\n", signature)).isFalse();
        NoteSignature moved = new NoteSignature(renamed.name(), renamed.id(), signature.signature());
        assertThat(log.verifier().verifies("text\n", moved)).isFalse();
    }
}
