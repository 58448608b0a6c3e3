package huisheng.ballots.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** vectors/proofs.json and vectors/elgamal.json, which were made apart from both twins; the other one reads them too. */
class ProofVectorsTest {
    private static final Group GROUP = Group.ed25519();
    private static final Reading STRICT = Reading.strict(GROUP);

    @Test
    void every_proof_of_the_vectors_gets_its_result() throws Exception {
        judge("proofs", (type, test, key) -> switch (type) {
            case "knowledge" -> knowledge(test);
            case "equality" -> equality(test);
            case "oneOf" -> oneOf(test, key);
            case "nonZero" -> nonZero(test, key);
            default -> throw new IllegalStateException(type);
        });
    }

    @Test
    void every_ciphertext_of_the_vectors_gets_its_result() throws Exception {
        judge("elgamal", (type, test, key) -> switch (type) {
            case "seal" ->
                key.opensTo(
                        sealed(test),
                        test.take("number").asInt(),
                        GROUP.decodeScalar(test.take("randomness").asText()));
            case "sum" -> {
                List<Ciphertext> factors = STRICT.list(test.take("factors"), STRICT::ciphertext);
                yield Ciphertext.product(GROUP, factors).equals(sealed(test));
            }
            case "decode" -> sealed(test).group() == GROUP;
            default -> throw new IllegalStateException(type);
        });
    }

    private interface Judge {
        boolean holds(String type, Members test, PublicKey key) throws MalformedEncoding;
    }

    private static void judge(String name, Judge judge) throws Exception {
        Members file = Members.of(Json.parse(Files.readAllBytes(Path.of("vectors/" + name + ".json"))));
        PublicKey key = new PublicKey(STRICT.element(file.take("key")));
        int valid = 0;
        int invalid = 0;
        for (Json group : file.take("groups").asArray()) {
            Members of = Members.of(group);
            String type = of.take("type").asText();
            for (Json one : of.take("tests").asArray()) {
                Members test = Members.of(one);
                boolean expected = test.take("result").asText().equals("valid");
                assertThat(holds(judge, type, test, key)).as("%s", one.text()).isEqualTo(expected);
                if (expected) valid++;
                else invalid++;
            }
        }
        assertThat(valid + invalid).isEqualTo(file.take("numberOfTests").asInt());
        assertThat(valid).isPositive().isLessThanOrEqualTo(invalid);
    }

    private static boolean holds(Judge judge, String type, Members test, PublicKey key) {
        try {
            return judge.holds(type, test, key);
        } catch (MalformedEncoding e) {
            return false;
        }
    }

    private static Ciphertext sealed(Members test) throws MalformedEncoding {
        return new Ciphertext(STRICT.element(test.take("alpha")), STRICT.element(test.take("beta")));
    }

    private static Binding binding(Members test) throws MalformedEncoding {
        String word = test.take("purpose").asText();
        Purpose purpose = Arrays.stream(Purpose.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
        List<String> context = new ArrayList<>();
        for (Json part : test.take("context").asArray()) context.add(part.asText());
        return new Binding(Profile.V1, purpose, context);
    }

    private static boolean knowledge(Members test) throws MalformedEncoding {
        KnowledgeProof proof = KnowledgeProof.decode(test.take("proof"), STRICT);
        return proof.check("", binding(test), STRICT.element(test.take("public")))
                .isSound();
    }

    private static boolean equality(Members test) throws MalformedEncoding {
        EqualityProof proof = EqualityProof.decode(test.take("proof"), STRICT);
        Element key = STRICT.element(test.take("public"));
        Claims claims = new Claims(GROUP);
        proof.claim(
                "",
                binding(test),
                key,
                STRICT.element(test.take("alpha")),
                STRICT.element(test.take("factor")),
                claims);
        return claims.settle().isSound();
    }

    /** Membership of the ciphertexts is for the proof to find out. */
    private static boolean oneOf(Members test, PublicKey key) throws MalformedEncoding {
        List<Branch> branches = new ArrayList<>();
        for (Json one : test.take("branches").asArray()) {
            Members branch = Members.of(one);
            Ciphertext ciphertext = new Ciphertext(
                    STRICT.uncheckedElement(branch.take("alpha")), STRICT.uncheckedElement(branch.take("beta")));
            branches.add(new Branch(ciphertext, branch.take("value").asInt()));
        }
        Claims claims = new Claims(GROUP);
        Membership taken =
                OneOfProof.decode(test.take("proof"), STRICT).claim("", binding(test), key, branches, claims);
        // what is refused before its challenge is looked at says so, and once settled nothing is said twice
        String flags = test.take("flags").text();
        Verdict verdict = claims.settle();
        assertThat(taken.holds()).isEqualTo(!flags.contains("Subgroup") && !flags.contains("Count"));
        assertThat(verdict.findings().size()).isLessThan(2);
        assertThat(claims.settle().findings()).isEqualTo(verdict.findings());
        return verdict.isSound();
    }

    private static boolean nonZero(Members test, PublicKey key) throws MalformedEncoding {
        Claims claims = new Claims(GROUP);
        NonZeroProof.decode(test.take("proof"), STRICT).claim("", binding(test), key, sealed(test), claims);
        return claims.settle().isSound();
    }
}
