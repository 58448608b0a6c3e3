package huisheng.ballots.trustee;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** vectors/trustee.json: lists of trustees with the election key they are said to have. */
class TrusteeVectorsTest {
    private static final Group GROUP = Group.ed25519();

    @Test
    void T5_T6_every_list_of_the_vectors_gets_its_result_and_most_are_invalid() throws Exception {
        Json file = Json.parse(Files.readAllBytes(Path.of("vectors/trustee.json")));
        int valid = 0;
        int all = 0;
        for (Json test : Members.of(file).take("tests").asArray()) {
            Members one = Members.of(test);
            boolean expected = one.take("result").asText().equals("valid");
            boolean sound =
                    isSound(one.take("input").asText(), one.take("public_key").asText());
            assertThat(sound).as("%s %s", one.take("id"), one.take("comment")).isEqualTo(expected);
            all++;
            if (expected) valid++;
        }
        assertThat(valid).isGreaterThan(3);
        assertThat(2 * valid).isLessThan(all);
    }

    private static boolean isSound(String text, String key) {
        try {
            Trustees trustees = Trustees.decode(Json.parse(text), Reading.strict(GROUP));
            return trustees.check(Profile.V1, GROUP).isSound()
                    && trustees.electionKey(Profile.V1, GROUP).equals(GROUP.decode(key));
        } catch (MalformedEncoding e) {
            return false;
        }
    }
}
