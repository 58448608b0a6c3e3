package huisheng.ballots.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CredentialVectorsTest {
    private static final Group GROUP = Group.ed25519();

    @Test
    void every_credential_of_the_vectors_gets_its_result() throws Exception {
        Json file = Json.parse(Files.readAllBytes(Path.of("vectors/credential.json")));
        List<Json> tests = Members.of(file).take("tests").asArray();
        assertThat(tests).hasSizeGreaterThan(10);
        for (Json test : tests) {
            Members one = Members.of(test);
            boolean expected = one.take("result").asText().equals("valid");
            boolean valid;
            try {
                SecretCredential credential =
                        SecretCredential.decode(one.take("input").asText());
                String key = credential
                        .publicKey(Profile.V1, GROUP, one.take("uuid").asText())
                        .toText();
                valid = key.equals(one.take("public").asText());
            } catch (MalformedEncoding e) {
                valid = false;
            }
            assertThat(valid).as("%s", one.take("comment")).isEqualTo(expected);
        }
    }

    @Test
    void drawn_credentials_have_the_shape_and_differ() throws Exception {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            SecretCredential one = SecretCredential.draw(Randomness.system());
            assertThat(SecretCredential.decode(one.reveal()).reveal()).isEqualTo(one.reveal());
            assertThat(one.toString()).isEqualTo("withheld");
            drawn.add(one.reveal());
        }
        assertThat(drawn).hasSize(1_000);
        SecretCredential gone = SecretCredential.draw(Randomness.system());
        gone.destroy();
        assertThatThrownBy(gone::reveal).isInstanceOf(IllegalStateException.class);
    }

    private static PublicCredentials list(String json, boolean strict) throws MalformedEncoding {
        return PublicCredentials.decode(Json.parse(json), new Reading(GROUP, strict));
    }

    @Test
    void E4_E5_lists_are_tolerated_or_not_as_the_mode_says() throws Exception {
        String g = GROUP.generator().toText();
        String one = GROUP.identity().toText();
        for (String tolerated : List.of(
                "[\"" + g + ",,ada\"]",
                "[\"" + g + ",\"]",
                "[\"" + g + ",007\"]",
                "[\"" + g.toUpperCase() + ",1,x\"]")) {
            assertThat(list(tolerated, false).size()).isEqualTo(1);
            assertThatThrownBy(() -> list(tolerated, true)).isInstanceOf(MalformedEncoding.class);
        }
        for (String never : List.of("[\"\"]", "[1]", "{}", "[\"" + g + ",-1\"]", "[\"" + "0".repeat(64) + "\"]")) {
            assertThatThrownBy(() -> list(never, false)).isInstanceOf(MalformedEncoding.class);
            assertThatThrownBy(() -> list(never, true)).isInstanceOf(MalformedEncoding.class);
        }
        assertThat(list("[\"" + one + "\"]", true).checkForm().isSound()).isFalse();
        assertThat(list("[\"" + g + "\",\"" + g + "\"]", false).checkDistinct().isSound())
                .isFalse();
        assertThat(list("[\"" + g + ",1\",\"" + one + "\"]", true)
                        .checkForm()
                        .findings()
                        .toString())
                .contains("some credentials have a weight");
    }

    @Test
    void a_new_list_is_sorted_and_weighs_all_or_none() {
        List<PublicCredential> some = List.of(
                new PublicCredential(GROUP.generatorPowers().pow(GROUP.secret(7)), Optional.of(Weight.of(3))),
                new PublicCredential(GROUP.generatorPowers().pow(GROUP.secret(8)), Optional.empty()),
                new PublicCredential(GROUP.generatorPowers().pow(GROUP.secret(9)), Optional.empty()));
        PublicCredentials list = PublicCredentials.of(some);
        assertThat(list.checkForm().isSound()).isTrue();
        assertThat(list.totalWeight()).isEqualTo(Weight.of(5));
        assertThatThrownBy(() -> PublicCredentials.of(List.of(some.get(0), some.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
