package huisheng.ballots.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.proofs.Finding;
import huisheng.ballots.record.EventType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records in which one object is missing, malformed or somebody else's: the check that is about it says so, in words. */
class RewrittenRecordsTest {
    private static final Path GOOD = Path.of("vectors/record/good");
    private static final Path TAMPERED = Path.of("vectors/record/tampered");
    private static final Path PLAIN = GOOD.resolve("a-single-homomorphic-ed25519.bel");
    private static final Path MIXED = GOOD.resolve("c1-nh-schulze-mixed-2shuffles-ed25519.bel");
    private static final Path THRESHOLD = GOOD.resolve("b1-threshold-2of3-ed25519.bel");
    private static final Path CERTIFIED = GOOD.resolve("p8-credentials-certificate-by-independent-code.bel");
    private static final UnaryOperator<String> BROKEN = text -> "{\"nothing\":1}";

    @TempDir
    private Path folder;

    private Report verified(Rewriting record) throws Exception {
        return new Verifier(Mode.STRICT, Progress.NONE).verify(record.write(folder.resolve("rewritten.bel")));
    }

    /** What a check says of a rewritten record, each finding as {@code place: reason}. */
    private List<String> said(Rewriting record, Check check) throws Exception {
        return said(verified(record), check);
    }

    private static List<String> said(Report report, Check check) {
        assertThat(report.isSound()).isFalse();
        return report.of(check).findings().stream()
                .map(one -> one.place() + ": " + one.reason())
                .toList();
    }

    @Test
    void what_was_only_written_anew_is_sound() throws Exception {
        for (Path file : List.of(PLAIN, MIXED, THRESHOLD, CERTIFIED))
            assertThat(verified(Rewriting.of(file)).isSound()).as("%s", file).isTrue();
    }

    @Test
    void a_record_without_a_set_up_is_not_sound() throws Exception {
        assertThat(said(Rewriting.of(PLAIN).until(EventType.SETUP), Check.V07_ELECTION))
                .containsExactly(": there is no set-up event; nothing else could be checked");
    }

    @Test
    void each_object_of_the_set_up_must_be_there() throws Exception {
        assertThat(said(Rewriting.of(PLAIN).without(EventType.SETUP, "trustees"), Check.V07_ELECTION))
                .containsExactly("set-up: objects are missing before the set-up event");
        assertThat(said(Rewriting.of(CERTIFIED).without(EventType.SETUP, "election"), Check.V07_ELECTION))
                .hasSize(1);
        assertThat(said(Rewriting.of(CERTIFIED).without(EventType.SETUP, "trustees"), Check.V08_TRUSTEES))
                .hasSize(1);
        assertThat(said(Rewriting.of(CERTIFIED).without(EventType.SETUP, "credentials"), Check.V10_ELECTORATE))
                .hasSize(1);
        assertThat(said(
                        Rewriting.of(CERTIFIED).without(EventType.SETUP, "credentials_certificate"),
                        Check.V12_CERTIFICATE))
                .hasSize(1);
    }

    @Test
    void each_object_of_the_set_up_must_be_readable() throws Exception {
        assertThat(said(Rewriting.of(CERTIFIED).with(EventType.SETUP, "election", BROKEN), Check.V07_ELECTION))
                .singleElement()
                .asString()
                .endsWith("; nothing else could be checked");
        assertThat(said(Rewriting.of(CERTIFIED).with(EventType.SETUP, "trustees", BROKEN), Check.V08_TRUSTEES))
                .hasSize(1);
        assertThat(said(Rewriting.of(CERTIFIED).with(EventType.SETUP, "credentials", BROKEN), Check.V10_ELECTORATE))
                .hasSize(1);
        assertThat(said(
                        Rewriting.of(CERTIFIED).with(EventType.SETUP, "credentials_certificate", BROKEN),
                        Check.V12_CERTIFICATE))
                .hasSize(1);
    }

    @Test
    void who_stands_twice_on_the_list_is_named() throws Exception {
        Rewriting doubled = Rewriting.of(PLAIN)
                .with(EventType.SETUP, "credentials", text -> text.replaceFirst("\\[(\"[^\"]+\")", "[$1,$1"));
        assertThat(said(doubled, Check.V10_ELECTORATE)).isNotEmpty();
    }

    @Test
    void the_passed_electorate_counts_every_voter() throws Exception {
        assertThat(verified(Rewriting.of(PLAIN)).of(Check.V10_ELECTORATE).passed())
                .isEqualTo(7);
    }

    @Test
    void the_tally_must_be_there_and_its_size_written_as_prescribed() throws Exception {
        assertThat(said(Rewriting.of(PLAIN).without(EventType.ENCRYPTED_TALLY, "encrypted_tally"), Check.V16_TALLY))
                .containsExactly(": the object is missing");
        assertThat(said(
                        Rewriting.of(PLAIN)
                                .payload(EventType.ENCRYPTED_TALLY, text -> text.replace("}", ",\"more\":1}")),
                        Check.V17_TALLY_SIZE))
                .containsExactly(": is not written in the prescribed form");
        assertThat(said(
                        Rewriting.of(PLAIN).with(EventType.ENCRYPTED_TALLY, "encrypted_tally", BROKEN),
                        Check.V16_TALLY))
                .hasSize(2)
                .contains(": is not the sum of the ballots that count");
    }

    @Test
    void a_sum_that_cannot_be_computed_is_said_with_its_cause() throws Exception {
        Rewriting unread = Rewriting.of(PLAIN).payload(EventType.BALLOT, text -> "{}");
        assertThat(said(unread, Check.V16_TALLY))
                .contains(": could not be computed, because a ballot that counts cannot be read");
    }

    @Test
    void a_shuffle_belongs_to_a_trustee_and_comes_with_its_object() throws Exception {
        assertThat(said(
                        Rewriting.of(MIXED)
                                .payload(EventType.SHUFFLE, text -> text.replace("\"owner\":1", "\"owner\":9")),
                        Check.V19_MIXERS))
                .containsExactly("shuffle 1: belongs to no trustee");
        assertThat(said(
                        Rewriting.of(MIXED)
                                .payload(EventType.SHUFFLE, text -> text.replace("\"owner\":1", "\"owner\":0")),
                        Check.V19_MIXERS))
                .containsExactly("shuffle 1: belongs to no trustee");
        assertThat(said(Rewriting.of(MIXED).without(EventType.SHUFFLE, "payload"), Check.V18_SHUFFLES))
                .contains("shuffle 1: the object is missing");
    }

    @Test
    void what_is_opened_without_a_shuffle_is_named_and_what_waits_for_one_is_not() throws Exception {
        assertThat(said(
                        new Verifier(Mode.STRICT, Progress.NONE).verify(TAMPERED.resolve("n44-no-shuffle.bel")),
                        Check.V19_MIXERS))
                .containsExactly(": opened without a shuffle");
        assertThat(verified(Rewriting.of(MIXED).until(EventType.SHUFFLE)).isSound())
                .isTrue();
    }

    @Test
    void a_share_belongs_to_a_trustee_who_has_no_other_and_comes_with_its_object() throws Exception {
        assertThat(said(
                        Rewriting.of(THRESHOLD)
                                .payload(
                                        EventType.PARTIAL_DECRYPTION,
                                        text -> text.replace("\"owner\":1", "\"owner\":9")),
                        Check.V21_OPENERS))
                .containsExactly("partial decryption 1: belongs to no trustee");
        assertThat(said(Rewriting.of(THRESHOLD).twice(EventType.PARTIAL_DECRYPTION), Check.V21_OPENERS))
                .containsExactly("partial decryption 2: is this trustee's second one");
        assertThat(said(Rewriting.of(THRESHOLD).without(EventType.PARTIAL_DECRYPTION, "payload"), Check.V20_OPENING))
                .contains("partial decryption 1: the object is missing");
        assertThat(said(
                        Rewriting.of(THRESHOLD).with(EventType.PARTIAL_DECRYPTION, "payload", BROKEN),
                        Check.V20_OPENING))
                .isNotEmpty();
    }

    @Test
    void shares_are_judged_before_there_is_a_result() throws Exception {
        assertThat(verified(Rewriting.of(PLAIN).until(EventType.RESULT))
                        .of(Check.V20_OPENING)
                        .passed())
                .isEqualTo(1);
        var bad = Rewriting.of(TAMPERED.resolve("n50-decryption-proof.bel")).until(EventType.RESULT);
        assertThat(said(bad, Check.V20_OPENING)).isNotEmpty().allMatch(one -> one.startsWith("trustee 1"));
        var stranger = Rewriting.of(PLAIN)
                .until(EventType.RESULT)
                .payload(EventType.PARTIAL_DECRYPTION, text -> text.replace("\"owner\":1", "\"owner\":2"));
        assertThat(said(stranger, Check.V21_OPENERS)).containsExactly("partial decryption 1: belongs to no trustee");
    }

    @Test
    void a_result_that_cannot_be_read_is_a_finding() throws Exception {
        assertThat(said(Rewriting.of(PLAIN).payload(EventType.RESULT, BROKEN), Check.V22_RESULT))
                .hasSize(1);
    }

    @Test
    void an_earlier_copy_is_compared_from_its_header_to_its_last_object() throws Exception {
        Verifier verifier = new Verifier(Mode.STRICT, Progress.NONE);
        Report same = verifier.verifyContinuation(PLAIN, PLAIN);
        assertThat(same.isSound()).isTrue();
        assertThat(same.of(Check.V23_CONTINUITY).passed())
                .isEqualTo(same.summary().events() + 1);
        Path later = Rewriting.of(PLAIN).later().write(folder.resolve("later.bel"));
        assertThat(said(verifier.verifyContinuation(PLAIN, later), Check.V23_CONTINUITY))
                .containsExactly("header: is not that of the earlier copy");
        Path without =
                Rewriting.of(CERTIFIED).without(EventType.SETUP, "trustees").write(folder.resolve("without.bel"));
        assertThat(said(verifier.verifyContinuation(CERTIFIED, without), Check.V23_CONTINUITY))
                .containsExactly("event 0 (Setup): is not what the earlier copy has there; later events not compared");
        assertThat(said(
                        verifier.verifyContinuation(TAMPERED.resolve("n04-trailing-zero-block.bel"), PLAIN),
                        Check.V23_CONTINUITY))
                .contains("earlier copy: " + Check.V01_CONTAINER.title() + " is wrong");
    }

    @Test
    void a_bad_ballot_is_named_by_its_number_and_tracker() throws Exception {
        Report report = new Verifier(Mode.STRICT, Progress.NONE).verify(TAMPERED.resolve("n13-ballot-signature.bel"));
        assertThat(said(report, Check.V14_BALLOTS))
                .singleElement()
                .asString()
                .matches("ballot 3 \\(tracker [A-Za-z0-9+/]{43}\\).*");
    }

    @Test
    void what_was_looked_at_is_counted() throws Exception {
        Report report = verified(Rewriting.of(PLAIN));
        assertThat(report.of(Check.V01_CONTAINER).passed()).isEqualTo(27);
        assertThat(report.of(Check.V02_CONTENT).passed()).isEqualTo(27);
        assertThat(report.of(Check.V03_CHAIN).passed())
                .isEqualTo(report.summary().events());
        assertThat(report.of(Check.V04_PLACEMENT).passed())
                .isEqualTo(report.summary().events());
    }

    @Test
    void what_is_no_record_is_said_to_be_none_with_the_first_cause() throws Exception {
        Verifier verifier = new Verifier(Mode.STRICT, Progress.NONE);
        Path empty = Files.write(folder.resolve("empty.bel"), new byte[0]);
        assertThatThrownBy(() -> verifier.verify(empty))
                .isInstanceOf(NotARecord.class)
                .hasMessage("the file is empty");
        Path other = Files.write(folder.resolve("other.bel"), new byte[1024]);
        assertThatThrownBy(() -> verifier.verify(other))
                .isInstanceOf(NotARecord.class)
                .message()
                .isNotEqualTo("the file is empty");
    }

    @Test
    void the_summary_tells_what_the_record_is_about() throws Exception {
        Path revotes = GOOD.resolve("e-revotes-ed25519.bel");
        Report.Summary summary =
                new Verifier(Mode.STRICT, Progress.NONE).verify(revotes).summary();
        assertThat(summary.name()).isNotBlank();
        assertThat(summary.uuid()).matches("[1-9A-HJ-NP-Za-km-z]{14}");
        assertThat(summary.fingerprint()).matches("[A-Za-z0-9+/]{43}");
        assertThat(summary.stage()).isEqualTo("Result");
        assertThat(summary.lastEvent()).matches("[0-9a-f]{64}");
        assertThat(summary.events()).isEqualTo(13);
        assertThat(summary.voters()).isEqualTo(5);
        assertThat(summary.ballots()).isEqualTo(8);
        assertThat(summary.counted()).isEqualTo(5);
    }

    @Test
    void findings_come_in_the_order_of_the_record_whoever_found_them_first() {
        Ledger ledger = new Ledger(Mode.STRICT);
        for (String place : List.of("ballot 10 (tracker 2)", "shuffle 9", "header", "event 2 (Ballot)"))
            ledger.fail(Check.V14_BALLOTS, place, "x");
        assertThat(ledger.report(null).of(Check.V14_BALLOTS).findings())
                .extracting(Finding::place)
                .containsExactly("header", "event 2 (Ballot)", "shuffle 9", "ballot 10 (tracker 2)");
    }

    @Test
    void findings_and_remarks_are_kept_up_to_a_thousand_and_counted_beyond() {
        Ledger ledger = new Ledger(Mode.STRICT);
        for (int i = 0; i < 1_003; i++) {
            ledger.fail(Check.V14_BALLOTS, "ballot " + i, "x");
            ledger.remark(new Finding("trustee " + i, "x"));
        }
        Report report = ledger.report(null);
        assertThat(report.of(Check.V14_BALLOTS).findings()).hasSize(1_000);
        assertThat(report.of(Check.V14_BALLOTS).more()).isEqualTo(3);
        assertThat(report.remarks()).hasSize(1_000);
        assertThat(ledger.clean(Check.V14_BALLOTS)).isFalse();
        assertThat(ledger.clean(Check.V13_BALLOT_UNIQUE)).isTrue();
    }

    @Test
    void a_text_is_new_once_however_many_there_are() {
        Seen seen = new Seen();
        for (int i = 0; i < 20_000; i++) assertThat(seen.add("text " + i)).isTrue();
        for (int i = 0; i < 20_000; i++) assertThat(seen.add("text " + i)).isFalse();
    }
}
