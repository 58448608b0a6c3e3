package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.LeafOpening;
import huisheng.ballots.log.LogProof;
import huisheng.ballots.log.MerkleTree;
import huisheng.ballots.log.Octets;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.record.Event;
import huisheng.ballots.record.EventType;
import huisheng.ballots.wire.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ballots receipt check}, for the voters of a log of ten events. */
class CheckingAReceiptTest {
    private static final String ORIGIN = "union.example/log";
    private static final long NOON = 1_795_300_000L;

    private final SecretNoteKey log = key(ORIGIN, KeyType.NOTE);
    private final SecretNoteKey witness = key("w1.example", KeyType.COSIGNATURE);
    private final SecretNoteKey second = key("w2.example", KeyType.COSIGNATURE);
    private final MerkleTree tree = new MerkleTree();
    private final List<byte[]> entries = new ArrayList<>();

    @TempDir
    private Path folder;

    private static SecretNoteKey key(String name, KeyType type) {
        return SecretNoteKey.generate(name, type, Randomness.system());
    }

    private static byte[] ballot(int i) {
        return ("{\"ballot\":" + i + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static String tracker(int i) {
        return Hash.of(ballot(i)).b64();
    }

    @BeforeEach
    void ten_events_are_logged_and_the_policy_is_known() throws IOException {
        Event event = Event.first(Hash.of("setup"));
        for (int i = 0; i < 10; i++) {
            entries.add(event.bytes());
            tree.append(event.bytes());
            event = event.next(EventType.BALLOT, Optional.of(Hash.of(ballot(i + 1))));
        }
        String keys = "log %s\nwitness A %s\nwitness B %s\ngroup both all A B\nquorum both\n";
        write(
                "policy",
                keys.formatted(
                        log.verifier().encode(),
                        witness.verifier().encode(),
                        second.verifier().encode()));
        Files.write(folder.resolve("ballot"), ballot(4));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private SignedNote seenByBoth() {
        Checkpoint state = new Checkpoint(ORIGIN, tree.size(), tree.root());
        return state.signedBy(log).with(witness.cosign(state, NOON)).with(second.cosign(state, NOON + 1));
    }

    private LogProof receipt(int index) {
        return new LogProof(
                Optional.of(Octets.of(entries.get(index))),
                index,
                tree.inclusion(index, tree.size()).path(),
                seenByBoth());
    }

    private Told check(LogProof receipt, String... more) throws IOException {
        String file = write("receipt", receipt.encode());
        List<String> args = new ArrayList<>(List.of("receipt", "check", file, "--policy", file("policy")));
        args.addAll(List.of(more));
        return Told.by(args.toArray(String[]::new));
    }

    @Test
    void a_voter_sees_that_the_own_ballot_stands_in_the_log_and_who_saw_it() throws IOException {
        Told told = check(receipt(4), "--ballot", file("ballot"));
        assertThat(told.code()).as(told.text()).isEqualTo(Main.SOUND);
        assertThat(told.text())
                .contains(
                        ORIGIN + ", 10 entries",
                        "tracker      " + tracker(4),
                        "seen by      A at 2026-11-21T",
                        "sound");
        assertThat(check(receipt(4), "--tracker", tracker(4)).code()).isEqualTo(Main.SOUND);
    }

    @Test
    void attack_B4_the_receipt_of_another_ballot_is_not_taken_for_the_own() throws IOException {
        Told told = check(receipt(5), "--ballot", file("ballot"));
        assertThat(told.code()).isEqualTo(Main.NOT_SOUND);
        assertThat(told.text()).contains("R5: the entry is not that of the ballot " + tracker(4), "not sound");
    }

    @Test
    void attack_B4_an_event_that_puts_no_ballot_in_the_box_is_not_taken_for_one() throws IOException {
        Told told = check(receipt(0), "--tracker", tracker(4));
        assertThat(told.code()).isEqualTo(Main.NOT_SOUND);
        assertThat(told.text()).contains("R5").doesNotContain("tracker  ");
    }

    @Test
    void attack_B5_a_receipt_for_what_was_never_logged_is_found() throws IOException {
        Event never = Event.first(Hash.of("other")).next(EventType.BALLOT, Optional.of(Hash.of(ballot(4))));
        LogProof good = receipt(4);
        LogProof forged = new LogProof(Optional.of(Octets.of(never.bytes())), 4, good.path(), good.checkpoint());
        Told told = check(forged, "--ballot", file("ballot"));
        assertThat(told.code()).isEqualTo(Main.NOT_SOUND);
        assertThat(told.text()).contains("R4: ").doesNotContain("R5");
    }

    @Test
    void attack_B6_a_state_that_one_witness_did_not_see_is_not_enough() throws IOException {
        Checkpoint state = new Checkpoint(ORIGIN, tree.size(), tree.root());
        SignedNote alone = state.signedBy(log).with(witness.cosign(state, NOON));
        LogProof good = receipt(4);
        Told told = check(new LogProof(good.extra(), 4, good.path(), alone));
        assertThat(told.code()).isEqualTo(Main.NOT_SOUND);
        assertThat(told.text()).contains("R3: ");
    }

    @Test
    void attack_B8_a_page_that_says_received_is_no_receipt() throws IOException {
        String page = write("page", "Thank you, your vote was received.\n");
        Told told = Told.by("receipt", "check", page, "--policy", file("policy"));
        assertThat(told.code()).isEqualTo(Main.UNUSABLE);
        assertThat(told.text().lines()).hasSize(1);
    }

    @Test
    void an_entry_of_one_s_own_can_stand_beside_the_receipt() throws IOException {
        LogProof bare = new LogProof(Optional.empty(), 4, receipt(4).path(), seenByBoth());
        assertThat(check(bare).code()).isEqualTo(Main.UNUSABLE);
        Files.write(folder.resolve("entry"), entries.get(4));
        assertThat(check(bare, "--entry", file("entry"), "--tracker", tracker(4))
                        .code())
                .isEqualTo(Main.SOUND);
        Files.write(folder.resolve("entry"), entries.get(5));
        assertThat(check(bare, "--entry", file("entry")).code()).isEqualTo(Main.NOT_SOUND);
        assertThat(check(receipt(4), "--entry", file("entry")).code()).isEqualTo(Main.UNUSABLE);
    }

    /** A union's log of seven facts, and the receipt of the fifth. */
    private LogProof receiptOfAFact(LeafOpening shown) {
        return receiptOfAFact(shown, fact(4));
    }

    private LogProof receiptOfAFact(LeafOpening shown, LeafOpening fifth) {
        MerkleTree facts = new MerkleTree();
        for (int i = 0; i < 7; i++)
            facts.append((i == 4 ? fifth : fact(i)).leaf().encode());
        return new LogProof(
                Optional.of(Octets.of(shown.encode())),
                4,
                facts.inclusion(4, 7).path(),
                new Checkpoint(ORIGIN, 7, facts.root()).signedBy(log));
    }

    private static LeafOpening fact(int i) {
        return fact("SuggestionSent", "{\"suggestion\":" + i + "}");
    }

    private static LeafOpening fact(String kind, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new LeafOpening(kind, Instant.ofEpochSecond(NOON), Octets.of(new byte[32]), Octets.of(bytes));
    }

    private Told checkOfAFact(LeafOpening fifth, String... more) throws IOException {
        String receipt = write("fact", receiptOfAFact(fifth, fifth).encode());
        List<String> args = new ArrayList<>(
                List.of("receipt", "check", receipt, "--log-key", log.verifier().encode()));
        args.addAll(List.of(more));
        return Told.by(args.toArray(String[]::new));
    }

    @Test
    void attack_B4_the_receipt_of_a_union_is_held_against_the_own_ballot() throws IOException {
        String content = "{\"poll\":\"Vote1\",\"tracker\":\"" + tracker(4).replace("/", "\\/") + "\"}";
        LeafOpening own = fact("BallotAccepted", content);
        Told told = checkOfAFact(own, "--ballot", file("ballot"));
        assertThat(told.code()).as(told.text()).isEqualTo(Main.SOUND);
        assertThat(told.text()).contains("tracker      " + tracker(4), "sound");
        assertThat(checkOfAFact(own, "--tracker", tracker(4)).code()).isEqualTo(Main.SOUND);
        for (LeafOpening other : List.of(
                fact("BallotAccepted", content.replace(tracker(4).replace("/", "\\/"), tracker(5))),
                fact("SuggestionSent", content),
                fact("BallotAccepted", "{}"),
                fact("BallotAccepted", "not JSON"))) {
            Told refused = checkOfAFact(other, "--ballot", file("ballot"));
            assertThat(refused.code()).as(other.toString()).isEqualTo(Main.NOT_SOUND);
            assertThat(refused.text()).contains("R5: the entry is not that of the ballot " + tracker(4));
        }
    }

    @Test
    void a_member_sees_what_the_receipt_of_a_union_is_for() throws IOException {
        String receipt = write("fact", receiptOfAFact(fact(4)).encode());
        Told told =
                Told.by("receipt", "check", receipt, "--log-key", log.verifier().encode());
        assertThat(told.code()).as(told.text()).isEqualTo(Main.SOUND);
        assertThat(told.text()).contains("SuggestionSent at 2026-", "{\"suggestion\":4}", "sound");
        String key = write("key", log.verifier().encode() + "\n");
        assertThat(Told.by("receipt", "check", receipt, "--log-key", key).code())
                .isEqualTo(Main.SOUND);
    }

    @Test
    void a_receipt_is_held_against_the_keys_of_witnesses_without_a_policy() throws IOException {
        String both = write("both", receipt(4).encode());
        Checkpoint state = new Checkpoint(ORIGIN, tree.size(), tree.root());
        SignedNote seenByOne = state.signedBy(log).with(witness.cosign(state, NOON));
        LogProof of = receipt(4);
        String one = write("one", new LogProof(of.extra(), 4, of.path(), seenByOne).encode());
        String first = witness.verifier().encode();
        String other = write("second", second.verifier().encode() + "\n");
        String key = log.verifier().encode();
        Told sound =
                Told.by("receipt", "check", both, "--log-key", key, "--witness-key", first, "--witness-key", other);
        assertThat(sound.code()).as(sound.text()).isEqualTo(Main.SOUND);
        assertThat(sound.text()).contains("seen by      w1.example at", "seen by      w2.example at");
        assertThat(Told.by("receipt", "check", one, "--log-key", key, "--witness-key", first)
                        .code())
                .isEqualTo(Main.SOUND);
        Told missing =
                Told.by("receipt", "check", one, "--log-key", key, "--witness-key", first, "--witness-key", other);
        assertThat(missing.code()).isEqualTo(Main.NOT_SOUND);
        assertThat(missing.text()).contains("R3: ");
        assertThat(Told.by("receipt", "check", one, "--witness-key", first).code())
                .isEqualTo(Main.UNUSABLE);
    }

    @Test
    void a_receipt_of_a_union_with_another_content_or_from_another_log_does_not_hold() throws IOException {
        String changed = write("changed", receiptOfAFact(fact(5)).encode());
        Told told =
                Told.by("receipt", "check", changed, "--log-key", log.verifier().encode());
        assertThat(told.code()).isEqualTo(Main.NOT_SOUND);
        assertThat(told.text()).contains("R4: ");
        String other = key(ORIGIN, KeyType.NOTE).verifier().encode();
        Told strange = Told.by(
                "receipt", "check", write("good", receiptOfAFact(fact(4)).encode()), "--log-key", other);
        assertThat(strange.code()).isEqualTo(Main.NOT_SOUND);
        assertThat(strange.text()).contains("R2: ");
        assertThat(Told.by("receipt", "check", changed, "--log-key", "no key").code())
                .isEqualTo(Main.UNUSABLE);
    }

    @Test
    void bad_files_get_one_line_of_reason() throws IOException {
        String good = receipt(4).encode();
        for (String bad : List.of("", "\0", good.substring(0, 100), good.replace("index 4", "index 04"), good + "x")) {
            Told told = Told.by("receipt", "check", write("bad", bad), "--policy", file("policy"));
            assertThat(told.code()).as(bad).isEqualTo(Main.UNUSABLE);
            assertThat(told.text().lines()).as(bad).hasSize(1);
        }
        write("policy", "quorum nobody\n");
        Told told = check(receipt(4));
        assertThat(told.code()).isEqualTo(Main.UNUSABLE);
        assertThat(told.text()).contains("line 1: the quorum is defined on an earlier line");
    }
}
