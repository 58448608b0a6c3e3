package huisheng.ballots.twin;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.verifier.CheckReport;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Report;
import huisheng.ballots.verifier.Verifier;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java and JavaScript check each other's random ballots and elections, and find the same in every archive. */
class TwinAgreementTest {
    private static final Path RECORDS = Path.of("vectors/record");
    private static final String QUESTIONS = """
            [{"answers":["Yes","No"],"min":1,"max":1,"question":"?"},
             {"answers":["A","B","C","D"],"min":0,"max":3,"question":"?"},
             {"answers":["A","B","C"],"blank":true,"min":0,"max":2,"question":"?"},
             {"type":"NonHomomorphic","value":{"answers":["A","B","C"],"question":"?"}},
             {"type":"Lists","value":{"answers":[["Red","Ann","Ben"],["Blue","Col"]],"question":"?"}}]""";
    private static final String UUID = "yJ27LjH2Uh6kNG";

    private static Twin twin;

    @BeforeAll
    static void start() throws IOException {
        twin = new Twin();
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    @Test
    void random_ballots_of_each_hold_before_the_other() throws Exception {
        for (int i = 0; i < 10; i++) {
            Election election = election();
            SecretCredential credential = SecretCredential.draw(Randomness.system());
            Element key = credential.publicKey(election.profile(), election.group(), UUID);
            PublicCredentials electorate = PublicCredentials.of(List.of(new PublicCredential(key, Optional.empty())));
            String text = new String(election.bytes(), StandardCharsets.UTF_8);
            Json choices =
                    twin.call("choose", Json.object().put("election", text).build());

            SecretScalar signing = credential.signingKey(election.profile(), election.group(), UUID);
            SealedBallot here = new BallotSealer(election, Randomness.system()).seal(signing, choices(choices));
            String ballot = new String(here.bytes(), StandardCharsets.UTF_8);
            Json problems = twin.call(
                    "check",
                    Json.object().put("election", text).put("ballot", ballot).build());
            assertThat(problems.asArray()).isEmpty();

            Json there = twin.call(
                    "seal",
                    Json.object()
                            .put("election", text)
                            .put("code", credential.reveal())
                            .put("choices", choices)
                            .build());
            Members sealed = Members.of(there);
            byte[] bytes = sealed.take("ballot").asText().getBytes(StandardCharsets.UTF_8);
            assertThat(BallotCheck.of(election, electorate).check(bytes)).isEqualTo(Verdict.SOUND);
            assertThat(SealedBallot.decode(bytes, election).tracker())
                    .isEqualTo(sealed.take("tracker").asText());
        }
    }

    private static Election election() throws Exception {
        Group group = Group.ed25519();
        SecretScalar secret = group.randomSecret(Randomness.system());
        PublicKey key = new PublicKey(group.generatorPowers().pow(secret));
        Json questions = Json.parse(QUESTIONS);
        Json election = Json.object()
                .put("version", 1)
                .put("description", "")
                .put("name", "Twins")
                .put("group", group.name())
                .put("public_key", key.element().toText())
                .put("questions", questions)
                .put("uuid", UUID)
                .build();
        return Election.decode(election.canonical());
    }

    private static List<Choice> choices(Json all) throws Exception {
        List<Choice> choices = new ArrayList<>();
        for (Json one : all.asArray()) {
            boolean lists = one.asArray().get(0) instanceof Json.Arr;
            List<List<Integer>> rows = new ArrayList<>();
            for (Json row : lists ? one.asArray() : List.of(one)) rows.add(numbers(row));
            choices.add(Choice.ofRows(rows));
        }
        return choices;
    }

    private static List<Integer> numbers(Json row) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (Json number : row.asArray()) numbers.add(number.asInt());
        return numbers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ed25519; 1;",
                "Ed25519; 0; [2,3]",
                "Ed25519; 2; [3,4]",
                "BELENIOS-2048; 1;",
            })
    void whole_elections_held_in_javascript_are_sound_here(
            String group, int singles, String threshold, @TempDir Path folder) throws Exception {
        Path out = folder.resolve("e.bel");
        var plan = Json.object()
                .put("group", group)
                .put("questions", questionsFor(group))
                .put("voters", 3)
                .put("singles", singles);
        if (threshold != null) plan.put("threshold", Json.parse(threshold));
        twin.call(
                "hold",
                Json.object()
                        .put("plan", plan.build())
                        .put("out", out.toString())
                        .build());
        for (Mode mode : Mode.values()) {
            Report report = verify(out, mode);
            assertThat(report.verdict()).isEqualTo(Verdict.SOUND);
            assertThat(report.summary().stage()).isEqualTo("Result");
            assertThat(report.summary().counted()).isEqualTo(3);
        }
    }

    /** Fields without an embedding have no question that is mixed. */
    private static Json questionsFor(String group) throws Exception {
        List<Json> all = Json.parse(QUESTIONS).asArray();
        return Json.array(group.equals("Ed25519") ? all : all.subList(0, 1));
    }

    /** In every archive on the curve; like stock where the two modes differ. (Each twin judges all of them both ways.) */
    @Test
    void both_verifiers_find_the_same_numbers_in_every_archive() throws Exception {
        List<String> differences = new ArrayList<>();
        Json expected = Json.parse(Files.readString(RECORDS.resolve("expected.json")));
        for (var one : ((Json.Obj) expected).members().entrySet()) {
            Path file = RECORDS.resolve(one.getKey());
            if (file.getFileName().toString().matches("(f2|f3|p6).*")) continue;
            Members verdicts = Members.of(one.getValue());
            boolean differ = !verdicts.take("strict").equals(verdicts.take("stock"));
            for (Mode mode : differ ? Mode.values() : new Mode[] {Mode.STRICT}) {
                List<String> here = failedHere(file, mode);
                List<String> there = failedThere(file, mode);
                if (!here.equals(there))
                    differences.add(file + " " + mode + ": " + here + " here, " + there + " there");
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<String> failedHere(Path file, Mode mode) throws Exception {
        return verify(file, mode).checks().stream()
                .filter(check -> check.state() == CheckReport.State.FAILED)
                .map(check -> check.check().number())
                .toList();
    }

    private static List<String> failedThere(Path file, Mode mode) throws Exception {
        Json args = Json.object()
                .put("file", Twin.bytes(file))
                .put("likeStock", Json.of(mode == Mode.LIKE_STOCK))
                .build();
        List<String> numbers = new ArrayList<>();
        for (Json number : twin.call("failed", args).asArray()) numbers.add(number.asText());
        return numbers;
    }

    private static Report verify(Path file, Mode mode) throws Exception {
        return new Verifier(mode, Progress.NONE).verify(file);
    }
}
