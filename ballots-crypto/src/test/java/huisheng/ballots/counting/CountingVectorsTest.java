package huisheng.ballots.counting;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.counting.MajorityJudgement.Middle;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** vectors/counting.json, and the counts of the whole elections; both made by the format's own tool. */
class CountingVectorsTest {
    private static final Path VECTORS = Path.of("vectors");

    private static Json read(Path file) throws Exception {
        return Json.parse(Files.readString(VECTORS.resolve(file)));
    }

    private static Json at(Json object, String... names) {
        Json value = object;
        for (String name : names) value = ((Json.Obj) value).members().get(name);
        return value;
    }

    private static List<List<Integer>> votes(Json array) throws MalformedEncoding {
        List<List<Integer>> votes = new ArrayList<>();
        for (Json vote : array.asArray()) {
            List<Integer> numbers = new ArrayList<>();
            for (Json number : vote.asArray()) numbers.add(number.asInt());
            votes.add(numbers);
        }
        return votes;
    }

    private static List<Json> group(String name) throws Exception {
        List<Json> tests = at(read(Path.of("counting.json")), "groups", name).asArray();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(40);
        return tests;
    }

    @Test
    void attack_T11_schulze_counts_as_the_format_s_own_tool() throws Exception {
        for (Json test : group("schulze")) {
            Json input = at(test, "input");
            var result = Schulze.count(
                    votes(at(input, "votes")),
                    at(input, "candidates").asInt(),
                    at(input, "blankAllowed").asBoolean());
            assertThat(result.json()).isEqualTo(at(test, "result").text());
        }
    }

    @Test
    void attack_T11_majority_judgement_counts_as_the_format_s_own_tool() throws Exception {
        for (Json test : group("majorityJudgement")) {
            Json input = at(test, "input");
            var result = MajorityJudgement.count(
                    votes(at(input, "votes")),
                    at(input, "candidates").asInt(),
                    at(input, "grades").asInt(),
                    at(input, "blankAllowed").asBoolean(),
                    Middle.BETTER);
            assertThat(result.json()).isEqualTo(at(test, "result").text());
        }
    }

    @Test
    void attack_T11_transferable_votes_count_as_the_format_s_own_tool_and_exactly_beside_it() throws Exception {
        int rounding = 0;
        for (Json test : group("stv")) {
            Json input = at(test, "input");
            List<List<Integer>> votes = votes(at(input, "votes"));
            int candidates = at(input, "candidates").asInt();
            int seats = at(input, "seats").asInt();
            StvResult asFormat = FormatStv.count(votes, candidates, seats);
            StvResult exact = ExactStv.count(votes, candidates, seats);
            assertThat(asFormat.json()).isEqualTo(at(test, "result").text());
            assertThat(exact.json()).isEqualTo(at(test, "exact").text());
            boolean flagged = at(test, "flags") != null;
            if (flagged) {
                assertThat(asFormat.winners()).isNotEqualTo(exact.winners());
                rounding++;
            }
        }
        assertThat(rounding).isEqualTo(10);
    }

    @Test
    void attack_T11_a_hundred_thousand_random_profiles_count_as_in_javascript() throws Exception {
        Json profiles = at(read(Path.of("counting.json")), "profiles");
        int perBlock = at(profiles, "perBlock").asInt();
        List<Json> blocks = at(profiles, "sha256").asArray();
        assertThat(blocks.size() * perBlock).isEqualTo(100_000);
        for (int block = 0; block < blocks.size(); block++) {
            RandomProfiles random = new RandomProfiles(block);
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < perBlock; i++) {
                RandomProfiles.countAll(random.draw())
                        .forEach(line -> hash.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            assertThat(HexFormat.of().formatHex(hash.digest()))
                    .as("block %d", block)
                    .isEqualTo(blocks.get(block).asText());
        }
    }

    @Test
    void the_lot_falls_as_in_the_vectors() throws Exception {
        Json lot = at(read(Path.of("counting.json")), "lot");
        List<String> names = new ArrayList<>();
        for (Json name : at(lot, "names").asArray()) names.add(name.asText());
        byte[] seed = at(lot, "seed").asText().getBytes(StandardCharsets.UTF_8);
        assertThat(Lot.order(seed, names))
                .isEqualTo(votes(Json.array(at(lot, "order"))).get(0));
    }

    @Test
    void whole_elections_count_as_the_format_s_own_tool_did() throws Exception {
        var ranked = opened("c1-nh-schulze-mixed-2shuffles-ed25519", 1);
        assertThat(Schulze.count(ranked, 3, true).json()).isEqualTo(counted("c1-nh-schulze-mixed-2shuffles-ed25519"));
        var graded = opened("c2-nh-majority-judgment-2shuffles-ed25519", 0);
        assertThat(MajorityJudgement.count(graded, 4, 5, true, Middle.BETTER).json())
                .isEqualTo(counted("c2-nh-majority-judgment-2shuffles-ed25519"));
        var listed = opened("c3-nh-stv-2shuffles-ed25519", 0);
        assertThat(FormatStv.count(listed, 5, 2).json()).isEqualTo(counted("c3-nh-stv-2shuffles-ed25519"));
    }

    private static List<List<Integer>> opened(String election, int question) throws Exception {
        Json result = read(Path.of("record", "outputs", election, "result.json"));
        return votes(at(result, "result").asArray().get(question));
    }

    private static String counted(String election) throws Exception {
        return read(Path.of("record", "outputs", election, "method-result.json"))
                .text();
    }
}
