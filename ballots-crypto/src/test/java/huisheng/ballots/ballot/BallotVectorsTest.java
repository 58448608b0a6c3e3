package huisheng.ballots.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** vectors/ballot.json, which the browser twin reads too. */
class BallotVectorsTest {
    @Test
    void every_ballot_of_the_vectors_gets_its_result_and_half_are_invalid() throws Exception {
        Json file = Json.parse(Files.readAllBytes(Path.of("vectors/ballot.json")));
        int valid = 0;
        int invalid = 0;
        for (Json group : Members.of(file).take("groups").asArray()) {
            Members members = Members.of(group);
            Election election =
                    Election.decode(members.take("election").asText().getBytes(StandardCharsets.UTF_8));
            PublicCredentials electorate =
                    PublicCredentials.decode(members.take("credentials"), Reading.strict(election.group()));
            BallotCheck check = BallotCheck.of(election, electorate);
            for (Json test : members.take("tests").asArray()) {
                Members one = Members.of(test);
                boolean expected = one.take("result").asText().equals("valid");
                byte[] ballot = one.take("input").asText().getBytes(StandardCharsets.UTF_8);
                assertThat(check.check(ballot).isSound())
                        .as("%s %s", one.take("id"), one.take("comment"))
                        .isEqualTo(expected);
                if (expected) valid++;
                else invalid++;
            }
        }
        assertThat(valid).isGreaterThanOrEqualTo(10);
        assertThat(invalid).isGreaterThan(valid);
    }
}
