package huisheng.ballots.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Laws of the proofs, in random statements. */
class ProofsTest {
    private static final Group GROUP = Group.ed25519();
    private static final Randomness RANDOM = Randomness.system();
    private static final PublicKey KEY = new PublicKey(GROUP.generatorPowers().pow(GROUP.randomSecret(RANDOM)));

    private static Binding binding(String... context) {
        return Binding.of(Profile.V1, Purpose.INTERVAL, context);
    }

    @Property(tries = 60)
    void a_number_in_the_interval_is_proved_and_one_outside_is_not(
            @ForAll @IntRange(max = 5) int min,
            @ForAll @IntRange(max = 4) int width,
            @ForAll @IntRange(max = 12) int value) {
        SecretScalar r = GROUP.randomSecret(RANDOM);
        Ciphertext sealed = KEY.seal(GROUP.secret(value), r);
        List<SecretBranch> secret = new ArrayList<>();
        List<Branch> open = new ArrayList<>();
        for (int m = min; m <= min + width; m++) {
            SecretScalar difference = GROUP.secret(value).minus(GROUP.scalar(m));
            secret.add(new SecretBranch(r, difference, GROUP.secret(m == value ? 1 : 0)));
            open.add(new Branch(sealed, m));
        }
        OneOfProof proof = OneOfProof.prove(KEY, binding("x"), secret, RANDOM);
        assertThat(holds(proof, binding("x"), open)).isEqualTo(value >= min && value <= min + width);
        assertThat(holds(proof, binding("y"), open)).isFalse();
    }

    private static boolean holds(OneOfProof proof, Binding binding, List<Branch> branches) {
        Claims claims = new Claims(GROUP);
        proof.claim("", binding, KEY, branches, claims);
        return claims.settle().isSound();
    }

    @Property(tries = 40)
    void P1_a_signature_holds_for_its_message_and_key_alone(
            @ForAll @Size(max = 40) @Chars({'|', ',', '=', '"', 'a', '0'}) String message) {
        SecretScalar key = GROUP.randomSecret(RANDOM);
        Element open = GROUP.generatorPowers().pow(key);
        SignedMessage signed = SignedMessage.sign(Profile.V1, GROUP, key, message, RANDOM);
        assertThat(signed.check("", Profile.V1, open).isSound()).isTrue();
        assertThat(new SignedMessage(message + "|", signed.signature())
                        .check("", Profile.V1, open)
                        .isSound())
                .isFalse();
        Element other = open.times(GROUP.generator());
        assertThat(signed.check("", Profile.V1, other).isSound()).isFalse();
    }

    @Test
    void P14_a_signature_moved_to_a_related_key_proves_no_ownership_of_it() {
        SecretScalar key = GROUP.randomSecret(RANDOM);
        Element open = GROUP.generatorPowers().pow(key);
        SignedMessage signed = SignedMessage.sign(Profile.V1, GROUP, key, "m", RANDOM);
        Scalar c = signed.signature().pair().challenge();
        Element related = open.times(GROUP.generator());
        Scalar shifted = signed.signature().pair().response().minus(c);
        KnowledgeProof moved = new KnowledgeProof(new ScalarPair(c, shifted));
        // version 1 hashes no key into a signature, so the same message moves to X·g …
        assertThat(new SignedMessage("m", moved).check("", Profile.V1, related).isSound())
                .isTrue();
        // … but no other message does, and the proof by which every trustee's key enters a record binds the key
        assertThat(new SignedMessage("n", moved).check("", Profile.V1, related).isSound())
                .isFalse();
        Binding ownership = Binding.of(Profile.V1, Purpose.KEY_OWNERSHIP, GROUP.name(), open.toText());
        KnowledgeProof owned = KnowledgeProof.prove(GROUP, ownership, key, RANDOM);
        ScalarPair pair = owned.pair();
        KnowledgeProof movedOwned = new KnowledgeProof(
                new ScalarPair(pair.challenge(), pair.response().minus(pair.challenge())));
        Binding other = Binding.of(Profile.V1, Purpose.KEY_OWNERSHIP, GROUP.name(), related.toText());
        assertThat(owned.check("", ownership, open).isSound()).isTrue();
        assertThat(movedOwned.check("", other, related).isSound()).isFalse();
    }

    @Test
    void P1_a_proof_of_one_purpose_serves_no_other() {
        SecretScalar key = GROUP.randomSecret(RANDOM);
        Element open = GROUP.generatorPowers().pow(key);
        for (Purpose made : Purpose.values()) {
            KnowledgeProof proof = KnowledgeProof.prove(GROUP, Binding.of(Profile.V1, made, "s"), key, RANDOM);
            for (Purpose asked : Purpose.values()) {
                assertThat(proof.check("", Binding.of(Profile.V1, asked, "s"), open)
                                .isSound())
                        .isEqualTo(made == asked);
            }
        }
    }

    @Test
    void P1_the_challenge_covers_the_statement_so_the_known_forgery_of_weak_hashing_fails() {
        // choose commitment and response first, then solve for a ciphertext: works where the ciphertext is not hashed
        Element a = GROUP.generatorPowers().pow(GROUP.randomSecret(RANDOM));
        Element b = GROUP.generatorPowers().pow(GROUP.randomSecret(RANDOM));
        Scalar hashed = Profile.V1.challenge(GROUP, Purpose.INTERVAL, List.of("s"), List.of(a.toText(), b.toText()));
        Scalar z = GROUP.randomScalar(RANDOM);
        Scalar inverse = hashed.inverse();
        Element alpha = a.over(GROUP.generatorPowers().powVartime(z)).powVartime(inverse);
        Element beta = b.over(KEY.powers().powVartime(z)).powVartime(inverse);
        Ciphertext made = new Ciphertext(alpha, beta);
        OneOfProof forged = new OneOfProof(List.of(new ScalarPair(hashed, z)));
        // the forgery does hold where the ciphertext is left out of the context …
        assertThat(holds(forged, binding("s"), List.of(new Branch(made, 0)))).isTrue();
        // … and fails where the context names it, as every proof of a ballot does
        assertThat(holds(forged, binding("s", made.toText()), List.of(new Branch(made, 0))))
                .isFalse();
    }

    @Property(tries = 200)
    void E7_different_contexts_give_different_texts_to_hash(
            @ForAll @Size(max = 3) List<@AlphaChars String> context,
            @ForAll @Size(min = 1, max = 3) List<@AlphaChars String> commitments) {
        String one = ProfileV1.preimage(Purpose.MESSAGE, context, commitments);
        List<String> more = new ArrayList<>(context);
        more.add("");
        assertThat(ProfileV1.preimage(Purpose.MESSAGE, more, commitments)).isNotEqualTo(one);
        List<String> other = new ArrayList<>(commitments);
        other.add("");
        assertThat(ProfileV1.preimage(Purpose.MESSAGE, context, other)).isNotEqualTo(one);
        // where a context ends is told by the last bar: what follows holds neither bars nor anything a voter chose
        assertThat(one.substring(one.lastIndexOf('|') + 1)).isEqualTo(String.join(",", commitments));
    }

    @Test
    void E7_a_message_with_bars_and_commas_cannot_pass_for_another() {
        String a = ProfileV1.preimage(Purpose.MESSAGE, List.of("x|sigmsg|y"), List.of("ff"));
        String b = ProfileV1.preimage(Purpose.MESSAGE, List.of("x"), List.of("sigmsg|y|ff"));
        assertThat(a).isEqualTo(b);
        // equal only because "sigmsg|y|ff" was passed for an element's text, which no element has
        assertThat(GROUP.generator().toText()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_non_zero_number_is_proved_and_zero_is_not() throws Exception {
        Binding binding = Binding.of(Profile.V1, Purpose.NON_ZERO, "s");
        for (int m = 0; m < 4; m++) {
            SecretScalar r = GROUP.randomSecret(RANDOM);
            Ciphertext sealed = KEY.seal(GROUP.secret(m), r);
            NonZeroProof proof = NonZeroProof.prove(KEY, binding, sealed, r, RANDOM);
            NonZeroProof read = NonZeroProof.decode(proof.encode(), Reading.strict(GROUP));
            Claims claims = new Claims(GROUP);
            read.claim("", binding, KEY, sealed, claims);
            assertThat(claims.settle().isSound()).as("%d", m).isEqualTo(m != 0);
        }
    }

    @Test
    void P7_claims_settled_together_are_judged_as_alone() {
        SecretScalar key = GROUP.randomSecret(RANDOM);
        Element open = GROUP.generatorPowers().pow(key);
        Claims claims = new Claims(GROUP);
        for (int i = 0; i < 1_000; i++) {
            Binding binding = Binding.of(Profile.V1, Purpose.MESSAGE, "m" + i);
            KnowledgeProof proof = KnowledgeProof.prove(GROUP, binding, key, RANDOM);
            Binding asked = i % 10 == 3 ? Binding.of(Profile.V1, Purpose.MESSAGE, "other") : binding;
            proof.claim(Integer.toString(i), asked, open, claims);
        }
        assertThat(claims.settle().findings())
                .hasSize(100)
                .allMatch(f -> f.place().endsWith("3"));
    }

    @Test
    void a_claim_that_waits_for_members_is_made_where_they_are_and_nowhere_else() {
        SecretScalar key = GROUP.randomSecret(RANDOM);
        Element open = GROUP.generatorPowers().pow(key);
        Binding binding = Binding.of(Profile.V1, Purpose.MESSAGE, "m");
        Binding other = Binding.of(Profile.V1, Purpose.MESSAGE, "n");
        KnowledgeProof proof = KnowledgeProof.prove(GROUP, binding, key, RANDOM);
        Claims claims = new Claims(GROUP);
        claims.whereMembers(List.of(), more -> proof.claim("good", binding, open, more));
        claims.whereMembers(List.of(() -> true, () -> false), more -> proof.claim("unasked", other, open, more));
        claims.whereMembers(
                List.of(() -> true),
                more -> more.whereMembers(List.of(), yet -> proof.claim("within", other, open, yet)));
        assertThat(claims.settle().findings()).extracting(Finding::place).containsExactly("within");
        assertThat(Claims.settleAll(List.of())).isEmpty();
    }

    @Test
    void P11_a_challenge_is_all_of_the_hash_whatever_is_proved() throws Exception {
        for (Purpose purpose : Purpose.values()) {
            byte[] text = (purpose.word() + "|m|e").getBytes(StandardCharsets.UTF_8);
            BigInteger hash =
                    new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(text));
            Scalar challenge = Profile.V1.challenge(GROUP, purpose, List.of("m"), List.of("e"));
            assertThat(challenge.toBigInteger()).isEqualTo(hash.mod(GROUP.order()));
        }
    }
}
