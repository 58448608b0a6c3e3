package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ballots count} on finished records. */
class CountingARecordTest {
    private static final Path VECTORS = Path.of("vectors", "record");
    private static final String SCHULZE = "c1-nh-schulze-mixed-2shuffles-ed25519";
    private static final String GRADES = "c2-nh-majority-judgment-2shuffles-ed25519";
    private static final String STV = "c3-nh-stv-2shuffles-ed25519";

    private static Told count(String election, String... more) {
        Path record = VECTORS.resolve("good").resolve(election + ".bel");
        List<String> args = new ArrayList<>(List.of("count", record.toString()));
        args.addAll(List.of(more));
        return Told.by(args.toArray(String[]::new));
    }

    private static String stock(String election) throws Exception {
        return Files.readString(VECTORS.resolve("outputs").resolve(election).resolve("method-result.json"))
                .strip();
    }

    @Test
    void attack_T11_ranked_and_graded_questions_count_as_the_election_says() throws Exception {
        assertThat(count(SCHULZE, "--question", "2").text().strip()).isEqualTo(stock(SCHULZE));
        assertThat(count(GRADES).text().strip()).isEqualTo(stock(GRADES));
        assertThat(count(STV).text().strip()).isEqualTo(stock(STV));
        assertThat(count(STV, "--exact").text()).contains("\"winners\":[4,0]");
    }

    /** The result of the first question is [4,2]. */
    @Test
    void attack_T11_sums_elect_by_votes_over_the_share_and_the_base_that_are_given() {
        assertThat(count(SCHULZE).text()).contains("\"elected\":[0],\"runOff\":[]");
        assertThat(count(SCHULZE, "--more-than", "1/2", "--base", "8").text())
                .contains("\"elected\":[],", "\"open\":1");
        assertThat(count(SCHULZE, "--at-least", "1/2", "--base", "8").text()).contains("\"elected\":[0]");
        assertThat(count(SCHULZE, "--more-than", "1/2", "--base", "7").text()).contains("\"elected\":[0]");
        assertThat(count(SCHULZE, "--seats", "2").text()).contains("\"elected\":[0,1]");
    }

    @Test
    void blank_votes_are_no_candidate_and_lists_count_by_their_own_mark() throws Exception {
        Told blank = count("w2-tiny-blank-ed25519");
        assertThat(blank.code()).as(blank.text()).isEqualTo(Main.SOUND);
        assertThat(blank.text()).contains("\"standing\":[[0],[1]]");
        Told lists = count("g-lists-ed25519");
        assertThat(lists.code()).as(lists.text()).isEqualTo(Main.SOUND);
        assertThat(lists.text()).contains("\"standing\":[");
    }

    @Test
    void what_cannot_be_counted_gets_one_line_of_reason() {
        assertThat(count(SCHULZE, "--question", "3").code()).isEqualTo(Main.UNUSABLE);
        assertThat(count("a-single-homomorphic-ed25519.before-close").code()).isEqualTo(Main.UNUSABLE);
        for (List<String> wrong : List.of(
                List.of("--more-than", "1/2"),
                List.of("--more-than", "1/0", "--base", "5"),
                List.of("--more-than", "1/2", "--at-least", "1/2", "--base", "5"),
                List.of("--seats", "0"),
                List.of("--base", "x"))) {
            Told told = count(SCHULZE, wrong.toArray(String[]::new));
            assertThat(told.code()).as("%s", wrong).isEqualTo(Main.UNUSABLE);
            assertThat(told.text().lines()).hasSize(1);
        }
    }
}
