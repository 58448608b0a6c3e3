package huisheng.ballots.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every archive of vectors/record gets the verdict it must get, strictly and as the stock tool judges. */
class VerdictsOfWholeRecordsTest {
    private static final Path RECORDS = Path.of("vectors/record");

    record Case(String file, Mode mode, String expected) {
        @Override
        public String toString() {
            return file + " " + mode + " " + expected;
        }
    }

    static Stream<Case> cases() throws Exception {
        Json.Obj expected = (Json.Obj) Json.parse(Files.readAllBytes(RECORDS.resolve("expected.json")));
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, Json> one : expected.members().entrySet()) {
            Members verdicts = Members.of(one.getValue());
            cases.add(
                    new Case(one.getKey(), Mode.STRICT, verdicts.take("strict").asText()));
            cases.add(new Case(
                    one.getKey(), Mode.LIKE_STOCK, verdicts.take("stock").asText()));
        }
        assertThat(cases).hasSizeGreaterThan(100);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_verdict_is_the_expected_one(Case one) throws Exception {
        String verdict;
        List<String> findings = new ArrayList<>();
        try {
            Report report = new Verifier(one.mode(), Progress.NONE).verify(RECORDS.resolve(one.file()));
            report.verdict().findings().forEach(f -> findings.add(f.toString()));
            verdict = report.isSound() ? "accept" : "refuse";
            assertThat(report.isSound()).isEqualTo(findings.isEmpty());
        } catch (NotARecord e) {
            verdict = "refuse";
        }
        assertThat(verdict).as("%s %s", one, findings).isEqualTo(one.expected());
    }
}
