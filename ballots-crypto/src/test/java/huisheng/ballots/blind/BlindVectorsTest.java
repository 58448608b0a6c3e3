package huisheng.ballots.blind;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.wire.Json;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 9474, appendix A, and the cases made from them. */
class BlindVectorsTest {
    private final Json file;

    BlindVectorsTest() throws Exception {
        file = Json.parse(Files.readString(Path.of("vectors", "blind.json")));
    }

    private static Json at(Json object, String name) {
        return ((Json.Obj) object).members().get(name);
    }

    private static byte[] bytes(Json object, String name) throws MalformedEncoding {
        return HexFormat.of().parseHex(at(object, name).asText());
    }

    private BigInteger number(String name) throws MalformedEncoding {
        return new BigInteger(at(at(file, "key"), name).asText(), 16);
    }

    private SecretBlindKey key(Json group) throws MalformedEncoding {
        BlindVariant variant = BlindVariant.decode(at(group, "variant").asText());
        return SecretBlindKey.of(variant, number("p"), number("q"));
    }

    private SecretBlinding blinding(Json group) throws MalformedEncoding {
        Json steps = at(group, "steps");
        BigInteger inverse = Fixed.number(bytes(steps, "inv"));
        return SecretBlinding.given(key(group).verifier(), bytes(steps, "prepared_msg"), bytes(steps, "salt"), inverse);
    }

    private List<Json> groups() throws MalformedEncoding {
        List<Json> groups = at(file, "groups").asArray();
        assertThat(groups).hasSize(BlindVariant.values().length);
        return groups;
    }

    @Test
    void every_step_of_every_variant_gives_the_value_of_the_rfc() throws Exception {
        for (Json group : groups()) {
            SecretBlindKey key = key(group);
            assertThat(key.verifier().modulus()).isEqualTo(number("n"));
            Json steps = at(group, "steps");
            byte[] prepared = Fixed.joined(bytes(steps, "msg_prefix"), bytes(steps, "msg"));
            assertThat(prepared).isEqualTo(bytes(steps, "prepared_msg"));
            assertThat(bytes(steps, "msg_prefix"))
                    .hasSize(key.verifier().variant().prefixLength());
            SecretBlinding blinding = blinding(group);
            assertThat(blinding.blinded()).isEqualTo(bytes(steps, "blinded_msg"));
            byte[] answer = key.sign(blinding.blinded(), Randomness.system());
            assertThat(answer).isEqualTo(bytes(steps, "blind_sig"));
            SignedPaper paper = blinding.finish(answer).orElseThrow();
            assertThat(paper.signature()).isEqualTo(bytes(steps, "sig"));
            assertThat(paper.isSoundUnder(key.verifier())).isTrue();
            assertThat(paper.message(key.verifier().variant())).isEqualTo(bytes(steps, "msg"));
        }
    }

    private interface Reading {
        boolean of(Json test) throws MalformedEncoding;
    }

    private static void judge(Json group, String kind, Reading reading) throws MalformedEncoding {
        int invalid = 0;
        List<Json> tests = at(group, kind).asArray();
        for (Json test : tests) {
            boolean holds;
            try {
                holds = reading.of(test);
            } catch (MalformedEncoding e) {
                holds = false;
            }
            assertThat(holds)
                    .as("%s", test)
                    .isEqualTo(at(test, "result").asText().equals("valid"));
            invalid += holds ? 0 : 1;
        }
        assertThat(invalid).isGreaterThan(tests.size() / 2);
    }

    @Test
    void only_the_signature_of_the_very_message_verifies() throws Exception {
        for (Json group : groups()) {
            BlindPublicKey key = key(group).verifier();
            judge(group, "verify", test -> key.verifies(bytes(test, "prepared_msg"), bytes(test, "sig")));
        }
    }

    @Test
    void only_the_true_answer_becomes_a_paper() throws Exception {
        for (Json group : groups()) {
            SecretBlinding blinding = blinding(group);
            judge(group, "finalize", test -> {
                Optional<SignedPaper> paper = blinding.finish(bytes(test, "blind_sig"));
                return paper.isPresent();
            });
        }
    }

    @Test
    void only_a_number_below_the_modulus_in_its_length_is_signed() throws Exception {
        for (Json group : groups()) {
            SecretBlindKey key = key(group);
            judge(group, "sign", test -> key.sign(bytes(test, "blinded_msg"), Randomness.system()) != null);
        }
    }
}
