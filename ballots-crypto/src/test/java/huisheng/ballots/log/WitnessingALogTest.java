package huisheng.ballots.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.WitnessAnswer.Declined;
import huisheng.ballots.log.WitnessAnswer.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
        return new Witness(List.of(log.verifier()), key);
    }

    private static byte[] submission(long oldSize, List<TreeHash> path, SignedNote note) {
        return new CheckpointSubmission(oldSize, path, note).encode();
    }

    private static byte[] submission(MerkleTree tree, long oldSize, SignedNote note) throws MalformedEncoding {
        long size = Checkpoint.decode(note.text()).size();
        return submission(oldSize, tree.consistency(oldSize, size).path(), note);
    }

    private LogPolicy both() {
        var rule = new LogPolicy.Quorum.Some(2, List.of(new LogPolicy.Quorum.One("A"), new LogPolicy.Quorum.One("B")));
        return new LogPolicy(List.of(log.verifier()), Map.of("A", first.verifier(), "B", second.verifier()), rule);
    }

    @Test
    void a_receipt_with_two_cosignatures_is_sound() {
        SignedNote note = signed(tree, 10);
        for (SecretNoteKey key : List.of(first, second)) {
            var answer = witness(key).answer(submission(0, List.of(), note), new Remembered(), NOW);
            note = note.with(((WitnessAnswer.Cosigned) answer).signature());
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
    void attack_B6_a_witness_cosigns_what_continues_and_declines_another_history() throws MalformedEncoding {
        Witness witness = witness(first);
        Remembered memory = new Remembered();
        assertThat(witness.answer(submission(0, List.of(), signed(tree, 5)), memory, NOW)
                        .status())
                .isEqualTo(200);
        assertThat(witness.answer(submission(tree, 5, signed(tree, 10)), memory, NOW)
                        .status())
                .isEqualTo(200);
        MerkleTree other = grown("forged", 12);
        assertThat(witness.answer(submission(other, 10, signed(other, 12)), memory, NOW))
                .isEqualTo(new Declined(Reason.NO_CONTINUATION, 10));
        assertThat(witness.answer(submission(other, 10, signed(other, 10)), memory, NOW))
                .isEqualTo(new Declined(Reason.OTHER_ROOT, 10));
        assertThat(memory.evidence).extracting(ForkEvidence::proven).containsExactly(true, true);
        assertThat(memory.evidence.get(0).seen().text())
                .isEqualTo(signed(tree, 10).text());
        assertThat(memory.latest(ORIGIN)).hasValue(signed(tree, 10));
    }

    @Test
    void attack_B6_of_a_complete_tree_nobody_can_say_who_broke_the_proof_until_two_roots_have_one_size()
            throws MalformedEncoding {
        Remembered memory = new Remembered(signed(tree, 8));
        MerkleTree other = grown("forged", 12);
        assertThat(witness(first).answer(submission(other, 8, signed(other, 12)), memory, NOW))
                .isEqualTo(new Declined(Reason.NO_CONTINUATION, 8));
        assertThat(memory.evidence).extracting(ForkEvidence::proven).containsExactly(false);
        witness(first).answer(submission(other, 3, signed(other, 8)), memory, NOW);
        assertThat(memory.evidence).extracting(ForkEvidence::proven).containsExactly(false, true);
    }

    @Test
    void a_true_state_with_a_broken_proof_accuses_nobody() throws MalformedEncoding {
        Remembered memory = new Remembered(signed(tree, 6));
        List<TreeHash> garbage = List.of(TreeHash.EMPTY, TreeHash.EMPTY, TreeHash.EMPTY);
        assertThat(witness(first).answer(submission(6, garbage, signed(tree, 10)), memory, NOW))
                .isEqualTo(new Declined(Reason.NO_CONTINUATION, 6));
        assertThat(witness(first).answer(submission(6, List.of(), signed(tree, 10)), memory, NOW))
                .isEqualTo(new Declined(Reason.NO_CONTINUATION, 6));
        assertThat(memory.evidence).extracting(ForkEvidence::proven).containsExactly(false, false);
        assertThat(witness(first)
                        .answer(submission(tree, 6, signed(tree, 10)), memory, NOW)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_request_that_begins_elsewhere_is_told_the_size_and_an_old_state_is_not_cosigned_again()
            throws MalformedEncoding {
        Remembered memory = new Remembered(signed(tree, 7));
        for (long old : new long[] {0, 3, 9}) {
            WitnessAnswer answer = witness(first).answer(submission(tree, old, signed(tree, 10)), memory, NOW);
            assertThat(answer).isEqualTo(new Declined(Reason.STALE, 7));
            assertThat(answer.status() + answer.contentType() + answer.body()).isEqualTo("409text/x.tlog.size7\n");
        }
        assertThat(witness(first).answer(submission(tree, 3, signed(tree, 5)), memory, NOW))
                .isEqualTo(new Declined(Reason.STALE, 7));
        byte[] misnamed = submission(3, tree.consistency(7, 10).path(), signed(tree, 10));
        assertThat(witness(first).answer(misnamed, memory, NOW)).isEqualTo(new Declined(Reason.STALE, 7));
        assertThat(memory.evidence).isEmpty();
        assertThat(memory.latest(ORIGIN)).hasValue(signed(tree, 7));
        assertThat(witness(first).answer(submission(9, List.of(), signed(tree, 7)), memory, NOW))
                .isEqualTo(new Declined(Reason.MALFORMED, 0));
    }

    @Test
    void the_same_state_again_is_cosigned_again_with_the_new_time() throws MalformedEncoding {
        Remembered memory = new Remembered(signed(tree, 7));
        WitnessAnswer answer = witness(first).answer(submission(7, List.of(), signed(tree, 7)), memory, NOW + 60);
        SignedNote read = SignedNote.decode(signed(tree, 7).text() + "\n" + answer.body());
        NoteSignature line = read.signatures().get(0);
        assertThat(first.verifier().verifies(read.text(), line)).isTrue();
        assertThat(first.verifier().seconds(line)).isEqualTo(NOW + 60);
    }

    @Test
    void nothing_is_cosigned_that_could_not_be_kept() {
        Remembered full = new Remembered() {
            @Override
            public void keep(String origin, SignedNote next) {
                throw new IllegalStateException("the disk is full");
            }
        };
        byte[] body = submission(0, List.of(), signed(tree, 7));
        assertThatThrownBy(() -> witness(first).answer(body, full, NOW)).hasMessage("the disk is full");
    }

    @Test
    void attack_B6_a_history_that_the_honest_witness_declined_fails_the_quorum() throws MalformedEncoding {
        Remembered memory = new Remembered(signed(tree, 10));
        MerkleTree forged = grown("forged", 10);
        assertThat(witness(first).answer(submission(forged, 10, signed(forged, 10)), memory, NOW))
                .isInstanceOf(Declined.class);
        SignedNote split = signed(forged, 10).with(second.cosign(state(forged, 10), NOW));
        LogProof receipt =
                new LogProof(Optional.empty(), 4, forged.inclusion(4, 10).path(), split);
        ReceiptCheck check = ReceiptCheck.check(receipt, entry("forged", 4), both());
        assertThat(check.verdict().findings()).extracting("place").containsExactly("R3");
    }

    @Test
    void a_witness_declines_a_log_it_does_not_know_and_keeps_nothing_that_others_wrote_under_a_note() {
        SecretNoteKey stranger = SecretNoteKey.generate(ORIGIN, KeyType.NOTE, Randomness.system());
        SecretNoteKey elsewhere = SecretNoteKey.generate("other.example", KeyType.NOTE, Randomness.system());
        Remembered memory = new Remembered();
        assertThat(answer(memory, state(tree, 10).signedBy(stranger))).isEqualTo(new Declined(Reason.NOT_SIGNED, 0));
        SignedNote unknown = new Checkpoint("other.example", 10, tree.root()).signedBy(elsewhere);
        assertThat(answer(memory, unknown)).isEqualTo(new Declined(Reason.UNKNOWN_LOG, 0));
        SignedNote nothing = new SignedNote("words\n", List.of(log.sign("words\n")));
        assertThat(answer(memory, nothing)).isEqualTo(new Declined(Reason.MALFORMED, 0));
        SignedNote noTree = new Checkpoint(ORIGIN, 0, state(tree, 3).root()).signedBy(log);
        assertThat(answer(memory, noTree)).isEqualTo(new Declined(Reason.NO_CONTINUATION, 0));
        assertThat(memory.seen).isEmpty();
        SignedNote crowded = signed(tree, 10).with(stranger.sign(state(tree, 10).text()));
        assertThat(answer(memory, crowded).status()).isEqualTo(200);
        assertThat(memory.latest(ORIGIN)).hasValue(signed(tree, 10));
    }

    private WitnessAnswer answer(Remembered memory, SignedNote note) {
        return witness(first).answer(submission(0, List.of(), note), memory, NOW);
    }

    @Test
    void a_request_is_read_as_it_was_written_and_nothing_else_is_one() throws MalformedEncoding {
        var whole = new CheckpointSubmission(5, tree.consistency(5, 10).path(), signed(tree, 10));
        assertThat(CheckpointSubmission.decode(whole.encode())).isEqualTo(whole);
        String text = new String(whole.encode(), StandardCharsets.UTF_8);
        List<String> broken = List.of(
                "",
                "old 5",
                "old 5\n",
                "old 5\n\n",
                "old  5" + text.substring(5),
                "old 05" + text.substring(5),
                "old -5" + text.substring(5),
                "old 99999999999999999999" + text.substring(5),
                "new" + text.substring(3),
                "old 5\n" + (tree.root() + "\n").repeat(64) + text.substring(text.indexOf("\n\n") + 1),
                text.replace("\n\n" + ORIGIN, "\n" + ORIGIN),
                text.replace("=\n", "\n"),
                text.substring(0, text.length() - 1),
                text.replace("\n", "\r\n"),
                text + "x".repeat(CheckpointSubmission.LONGEST));
        Remembered memory = new Remembered();
        for (String one : broken) {
            byte[] body = one.getBytes(StandardCharsets.UTF_8);
            assertThat(witness(first).answer(body, memory, NOW)).as(one).isEqualTo(new Declined(Reason.MALFORMED, 0));
        }
        byte[] half = {'o', 'l', 'd', ' ', (byte) 0xff, '\n', '\n'};
        assertThat(witness(first).answer(half, memory, NOW)).isEqualTo(new Declined(Reason.MALFORMED, 0));
        assertThat(memory.seen).isEmpty();
    }

    @Test
    void a_path_tells_the_earlier_root_of_the_tree_it_leads_to_and_no_other() throws MalformedEncoding {
        MerkleTree other = grown("forged", 12);
        for (int old = 1; old < 12; old++) {
            ConsistencyProof proof = other.consistency(old, 12);
            boolean complete = Integer.bitCount(old) == 1;
            assertThat(proof.oldRootUnder(other.root(12)))
                    .isEqualTo(complete ? Optional.empty() : Optional.of(other.root(old)));
            assertThat(proof.oldRootUnder(tree.root(10))).isEmpty();
        }
        assertThat(new ConsistencyProof(3, 12, List.of()).oldRootUnder(other.root(12)))
                .isEmpty();
    }

    /** Whatever a log shows, in whatever order: what was cosigned is always the beginning of what is cosigned next. */
    @Property(tries = 200)
    void two_histories_never_both_get_a_cosignature(@ForAll @Size(max = 25) List<@IntRange(max = 63) Integer> steps)
            throws MalformedEncoding {
        MerkleTree[] histories = {grown("ballot", 16), grown("ballot", 5)};
        for (int i = 5; i < 16; i++) histories[1].append(entry("forged", i));
        Remembered memory = new Remembered();
        Boolean forged = null;
        for (int step : steps) {
            MerkleTree shown = histories[step & 1];
            long size = 1 + (step >> 1) % 16;
            long old = Math.min(size, memory.size());
            boolean cosigned = witness(first)
                            .answer(submission(shown, old, signed(shown, size)), memory, NOW)
                            .status()
                    == 200;
            if (!cosigned || size <= 5) continue;
            assertThat(forged == null || forged == (step & 1) > 0).isTrue();
            forged = (step & 1) > 0;
        }
    }

    /** A memory of the test's own. */
    private static class Remembered implements Witness.Memory {
        final Map<String, SignedNote> seen = new HashMap<>();
        final List<ForkEvidence> evidence = new ArrayList<>();

        Remembered(SignedNote... notes) {
            for (SignedNote note : notes) seen.put(ORIGIN, note);
        }

        long size() throws MalformedEncoding {
            return seen.isEmpty()
                    ? 0
                    : Checkpoint.decode(seen.get(ORIGIN).text()).size();
        }

        @Override
        public Optional<SignedNote> latest(String origin) {
            return Optional.ofNullable(seen.get(origin));
        }

        @Override
        public void keep(String origin, SignedNote next) {
            seen.put(origin, next);
        }

        @Override
        public void keep(ForkEvidence found) {
            evidence.add(found);
        }
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
