package huisheng.ballots.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tampered record fails the check that is about what was tampered with, and nothing is hidden behind it. */
class FindingEveryProblemTest {
    private static final Path TAMPERED = Path.of("vectors/record/tampered");
    private static final Path GOOD = Path.of("vectors/record/good");

    private static Set<Check> failed(Path file, Mode mode) throws Exception {
        Set<Check> failed = EnumSet.noneOf(Check.class);
        for (CheckReport check : new Verifier(mode, Progress.NONE).verify(file).checks()) {
            if (check.state() == CheckReport.State.FAILED) failed.add(check.check());
        }
        return failed;
    }

    @ParameterizedTest
    @CsvSource({
        "n01-byte-flip-in-ballot-data, V02_CONTENT V04_PLACEMENT V14_BALLOTS V16_TALLY",
        "n02-byte-flip-in-tar-header-mode, V01_CONTAINER",
        "n04-trailing-zero-block, V01_CONTAINER",
        "n10-individual-proof-resigned, V14_BALLOTS",
        "n13-ballot-signature, V14_BALLOTS",
        "n15-stuffed-value-full-tally, V14_BALLOTS",
        "n16-unknown-credential, V14_BALLOTS V16_TALLY",
        "n18-exact-duplicate-ballot-with-data, V04_PLACEMENT V13_BALLOT_UNIQUE V15_FRESH_RANDOMNESS",
        "n30-encrypted-tally-altered, V16_TALLY V20_OPENING V22_RESULT",
        "n31-num-tallied-wrong, V17_TALLY_SIZE",
        "n40-shuffle-proof-s1, V18_SHUFFLES",
        "n43-shuffle-owner, V19_MIXERS",
        "n45-second-shuffle-dropped, V20_OPENING V22_RESULT",
        "n50-decryption-proof, V20_OPENING V22_RESULT",
        "n56-threshold-not-met, V20_OPENING V22_RESULT",
        "n60-result-h, V22_RESULT",
        "n62-result-as-string, V06_CANONICAL",
        "n70-parent-wrong, V03_CHAIN",
        "n72-ballot-removed-tally-kept, V16_TALLY V17_TALLY_SIZE",
        "n76-ballot-after-EndBallots, V05_ORDER",
        "n77-no-EndBallots, V05_ORDER",
        "n80-trustee-pok, V08_TRUSTEES",
        "n86-weight-changed, V16_TALLY V17_TALLY_SIZE",
        "n87-credentials-unsorted, V11_ELECTORATE_FORM",
        "n89-public-key, V09_ELECTION_KEY V14_BALLOTS V20_OPENING V22_RESULT"
    })
    void the_failed_checks_are_these(String name, String checks) throws Exception {
        Set<Check> expected = EnumSet.noneOf(Check.class);
        for (String check : checks.split(" ")) expected.add(Check.valueOf(check));
        assertThat(failed(TAMPERED.resolve(name + ".bel"), Mode.STRICT)).isEqualTo(expected);
    }

    @Test
    void T12_removed_and_reordered_ballots_are_seen_against_an_earlier_copy() throws Exception {
        Path earlier = GOOD.resolve("a-single-homomorphic-ed25519.before-close.bel");
        Verifier verifier = new Verifier(Mode.STRICT, Progress.NONE);
        Path honest = GOOD.resolve("a-single-homomorphic-ed25519.bel");
        assertThat(verifier.verifyContinuation(earlier, honest).isSound()).isTrue();
        for (String name : List.of("n73-ballot-removed-full-tally.bel", "n74-ballots-reordered.bel")) {
            Report report = verifier.verifyContinuation(earlier, TAMPERED.resolve(name));
            assertThat(report.of(Check.V23_CONTINUITY).state()).as(name).isEqualTo(CheckReport.State.FAILED);
            assertThat(verifier.verify(TAMPERED.resolve(name)).isSound())
                    .as(name)
                    .isTrue();
        }
        assertThat(verifier.verifyContinuation(honest, earlier).isSound()).isFalse();
    }

    @Test
    void P13_a_bad_spare_share_is_a_remark_and_no_finding() throws Exception {
        Report report = new Verifier(Mode.STRICT, Progress.NONE)
                .verify(TAMPERED.resolve("n52-decryption-proof-threshold-spare.bel"));
        assertThat(report.isSound()).isTrue();
        assertThat(report.remarks().toString()).contains("trustee 3");
    }

    @Test
    void every_check_passes_on_some_good_record() throws Exception {
        Set<Check> passed = EnumSet.of(Check.V23_CONTINUITY);
        for (String name : List.of(
                "c1-nh-schulze-mixed-2shuffles-ed25519.bel", "p8-credentials-certificate-by-independent-code.bel")) {
            for (CheckReport check : new Verifier(Mode.STRICT, Progress.NONE)
                    .verify(GOOD.resolve(name))
                    .checks()) {
                if (check.state() == CheckReport.State.PASSED && check.passed() > 0) passed.add(check.check());
            }
        }
        assertThat(passed).isEqualTo(EnumSet.allOf(Check.class));
    }

    @Test
    void the_numbers_are_the_paragraphs_of_the_page() throws Exception {
        String page = Files.readString(Path.of("../docs/protocol/10-verifier.md"));
        for (Check check : Check.values()) {
            assertThat(page).contains("\n## " + check.paragraph() + " ");
            String star = check.strictOnly() ? "★" : "";
            assertThat(page.replaceAll(" +\\|", "|").replaceAll("\\| +", "|"))
                    .contains("|" + check.number() + " " + check.title() + "|" + check.paragraph() + "|" + star + "|");
        }
    }
}
