package huisheng.ballots.trustee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.ballot.Grid;
import huisheng.ballots.ballot.Poll;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.ballot.TallySum;
import huisheng.ballots.credential.Weight;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.EqualityProof;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.wire.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Attacks on the key, the ceremony and the opening; the numbers are those of docs/protocol/11-threats.md. */
class AttackingTrusteesTest {
    private static final Group GROUP = Group.ed25519();
    private static final Randomness RANDOM = Randomness.system();

    /** A finished ceremony of t of n. */
    private static final class Set {
        final List<TrusteeSeed> seeds = new ArrayList<>();
        final List<Contribution> parts = new ArrayList<>();
        final List<Confirmation> confirmed = new ArrayList<>();
        final Ceremony ceremony;

        Set(int threshold, int size) throws Exception {
            List<SignedMessage> certificates = new ArrayList<>();
            for (int i = 1; i <= size; i++) {
                TrusteeSeed seed = TrusteeSeed.draw(RANDOM);
                seeds.add(seed);
                certificates.add(Ceremony.certify(Profile.V1, GROUP, size, threshold, i, seed, RANDOM));
            }
            ceremony = Ceremony.of(Profile.V1, GROUP, threshold, certificates);
            for (TrusteeSeed seed : seeds) parts.add(ceremony.contribute(seed, RANDOM));
        }

        Set confirm() throws Exception {
            for (int i = 1; i <= seeds.size(); i++) {
                confirmed.add(ceremony.confirm(seeds.get(i - 1), ceremony.inputFor(i, parts), RANDOM));
            }
            return this;
        }

        SecretScalar share(int i) throws Exception {
            return ceremony.openShare(seeds.get(i - 1), confirmed.get(i - 1).privateKey());
        }

        Trustees trustees() {
            return new Trustees(List.of(new Trustees.Threshold(ceremony.parameters(parts, confirmed))));
        }
    }

    private record Count(Election election, EncryptedTally tally, int ballots) {}

    private static Count count(Element key) throws Exception {
        byte[] text = Election.text(
                "n",
                "",
                key,
                List.of(new Question.Homomorphic(List.of("a", "b"), false, 1, 1, "q")),
                Poll.UUID,
                Optional.empty(),
                Optional.empty());
        Election election = Election.decode(text);
        Poll voters = Poll.of();
        TallySum sum = new TallySum(election);
        for (SecretScalar voter : voters.voters) {
            SealedBallot ballot = new BallotSealer(election, RANDOM).seal(voter, List.of(Choice.of(1, 0)));
            sum.add(BallotCheck.of(election, voters.electorate).membersOf(ballot), Weight.ONE);
        }
        return new Count(election, sum.tally(), voters.voters.size());
    }

    @Test
    void T7_exactly_the_threshold_opens_and_one_less_does_not() throws Exception {
        Set set = new Set(2, 3).confirm();
        Trustees trustees = set.trustees();
        assertThat(trustees.check(Profile.V1, GROUP).isSound()).isTrue();
        Count count = count(trustees.electionKey(Profile.V1, GROUP));
        Map<Integer, PartialDecryption> parts = new HashMap<>();
        parts.put(3, PartialDecryption.open(count.election, count.tally, set.share(3), RANDOM));
        Opening none = Opening.combine(count.election, trustees, count.tally, parts);
        assertThat(none.plaintexts()).isEmpty();
        assertThat(none.verdict().findings().toString()).contains("needed valid partial decryptions: 2, there: 1");
        parts.put(1, PartialDecryption.open(count.election, count.tally, set.share(1), RANDOM));
        Opening opened = Opening.combine(count.election, trustees, count.tally, parts);
        Result result = Result.of(count.election, opened.plaintexts().orElseThrow(), Weight.of(count.ballots));
        assertThat(result.encode().text()).isEqualTo("{\"result\":[[4,0]]}");
        assertThat(result.check(count.election, opened.plaintexts().get()).isSound())
                .isTrue();
        Result wrong = new Result(List.of(Grid.row(List.of(Weight.of(3), Weight.of(1)))));
        assertThat(wrong.check(count.election, opened.plaintexts().get()).isSound())
                .isFalse();
    }

    @Test
    void P13_one_bad_partial_decryption_of_a_set_is_dropped_and_named() throws Exception {
        Set set = new Set(2, 3).confirm();
        Trustees trustees = set.trustees();
        Count count = count(trustees.electionKey(Profile.V1, GROUP));
        Map<Integer, PartialDecryption> parts = new HashMap<>();
        for (int i = 1; i <= 3; i++) {
            parts.put(i, PartialDecryption.open(count.election, count.tally, set.share(i), RANDOM));
        }
        PartialDecryption good = parts.get(1);
        parts.put(1, new PartialDecryption(good.factors(), parts.get(2).proofs()));
        Opening opened = Opening.combine(count.election, trustees, count.tally, parts);
        assertThat(opened.verdict().isSound()).isTrue();
        assertThat(opened.dropped().toString()).contains("trustee 1").doesNotContain("trustee 2");
        assertThat(Result.of(count.election, opened.plaintexts().orElseThrow(), Weight.of(count.ballots))
                        .encode()
                        .text())
                .isEqualTo("{\"result\":[[4,0]]}");
    }

    @Test
    void P12_a_factor_or_proof_fits_one_ciphertext_and_one_trustee_only() throws Exception {
        SecretScalar key = GROUP.randomSecret(RANDOM);
        Element publicKey = GROUP.generatorPowers().pow(key);
        Count count = count(publicKey);
        PartialDecryption good = PartialDecryption.open(count.election, count.tally, key, RANDOM);
        assertThat(good.check(count.election, count.tally, publicKey).isSound()).isTrue();
        List<Element> f = good.factors().get(0).cells();
        List<EqualityProof> p = good.proofs().get(0).cells();
        Grid<Element> swappedFactors = Grid.row(List.of(f.get(1), f.get(0)));
        Grid<EqualityProof> swappedProofs = Grid.row(List.of(p.get(1), p.get(0)));
        List<PartialDecryption> mutants = List.of(
                new PartialDecryption(List.of(swappedFactors), good.proofs()),
                new PartialDecryption(good.factors(), List.of(swappedProofs)),
                new PartialDecryption(List.of(swappedFactors), List.of(swappedProofs)),
                new PartialDecryption(List.of(Grid.row(List.of(f.get(0)))), List.of(Grid.row(List.of(p.get(0))))),
                new PartialDecryption(List.of(), List.of()),
                new PartialDecryption(List.of(Grid.row(List.of(GROUP.identity(), GROUP.identity()))), good.proofs()));
        for (PartialDecryption mutant : mutants) {
            assertThat(mutant.check(count.election, count.tally, publicKey).isSound())
                    .isFalse();
        }
        Element other = GROUP.generatorPowers().pow(GROUP.randomSecret(RANDOM));
        assertThat(good.check(count.election, count.tally, other).isSound()).isFalse();
        Count second = count(publicKey);
        assertThat(good.check(second.election, second.tally, publicKey).isSound())
                .isFalse();
    }

    @Test
    void E2_a_factor_of_mixed_order_is_not_read() throws Exception {
        SecretScalar key = GROUP.randomSecret(RANDOM);
        Count count = count(GROUP.generatorPowers().pow(key));
        PartialDecryption good = PartialDecryption.open(count.election, count.tally, key, RANDOM);
        String text = good.encode().text();
        String factor = good.factors().get(0).cells().get(0).toText();
        for (String torsion : List.of("0".repeat(64), "8" + "0".repeat(63), "7" + "f".repeat(61) + "ec")) {
            Json mutant = Json.parse(text.replace(factor, torsion));
            assertThatThrownBy(() -> PartialDecryption.decode(mutant, count.election, true))
                    .isInstanceOf(MalformedEncoding.class);
        }
    }

    @Test
    void P15_a_plaintext_beyond_the_weight_of_all_ballots_is_refused_and_never_0() throws Exception {
        DiscreteLog log = new DiscreteLog(GROUP, BigInteger.valueOf(1_000));
        for (long m : new long[] {0, 1, 31, 32, 33, 999, 1_000}) {
            Element power = GROUP.generatorPowers().powVartime(GROUP.scalar(m));
            assertThat(log.of(power)).isEqualTo(OptionalLong.of(m));
        }
        for (long m : new long[] {-1, 1_001, 1_024, 1_000_000}) {
            Element power = GROUP.generatorPowers().powVartime(GROUP.scalar(m));
            assertThat(log.of(power)).isEmpty();
        }
        assertThat(log.of(GROUP.generatorPowers().pow(GROUP.randomSecret(RANDOM))))
                .isEmpty();
        assertThatThrownBy(() -> new DiscreteLog(GROUP, BigInteger.TEN.pow(12)))
                .isInstanceOf(IllegalArgumentException.class);
        SecretScalar key = GROUP.randomSecret(RANDOM);
        Count count = count(GROUP.generatorPowers().pow(key));
        Element far = GROUP.generatorPowers().powVartime(GROUP.scalar(77));
        List<Grid<Element>> plaintexts = List.of(Grid.row(List.of(far, GROUP.identity())));
        assertThatThrownBy(() -> Result.of(count.election, plaintexts, Weight.of(4)))
                .isInstanceOf(MalformedEncoding.class);
    }

    @Test
    void T5_a_key_without_proof_of_ownership_is_refused_so_nobody_chooses_the_sum() throws Exception {
        TrusteeKey honest = TrusteeKey.of(Profile.V1, GROUP, GROUP.randomSecret(RANDOM), Optional.empty(), RANDOM);
        SecretScalar chosen = GROUP.randomSecret(RANDOM);
        Element rogue = GROUP.generatorPowers().pow(chosen).over(honest.key());
        TrusteeKey last = new TrusteeKey(honest.ownership(), rogue, Optional.empty(), Optional.empty());
        Trustees all = Trustees.of(List.of(honest, last));
        assertThat(all.electionKey(Profile.V1, GROUP))
                .isEqualTo(GROUP.generatorPowers().pow(chosen));
        assertThat(all.check(Profile.V1, GROUP).findings().toString()).contains("trustee 2");
        TrusteeKey none = new TrusteeKey(honest.ownership(), GROUP.identity(), Optional.empty(), Optional.empty());
        assertThat(none.check("", Profile.V1).isSound()).isFalse();
    }

    @Test
    void T6_a_wrong_share_is_found_by_its_receiver_who_names_the_sender() throws Exception {
        Set set = new Set(2, 3);
        Contribution second = set.parts.get(1);
        // member 2 sends member 1 what was meant for member 3
        List<String> secrets = List.of(
                second.secrets().get(2),
                second.secrets().get(1),
                second.secrets().get(2));
        set.parts.set(1, new Contribution(second.polynomial(), secrets, second.coefficients(), second.signature()));
        assertThatThrownBy(() -> set.ceremony.confirm(set.seeds.get(0), set.ceremony.inputFor(1, set.parts), RANDOM))
                .isInstanceOfSatisfying(
                        CeremonyFault.class, f -> assertThat(f.member()).isEqualTo(2));
        // member 3 shows others coefficients than it signed with all certificates
        Contribution third = set.ceremony.contribute(set.seeds.get(2), RANDOM);
        Contribution mixed = new Contribution(
                third.polynomial(),
                third.secrets(),
                third.coefficients(),
                set.parts.get(2).signature());
        assertThat(set.ceremony.checkContribution(3, mixed).isSound()).isFalse();
        assertThat(set.ceremony.checkContribution(3, third).isSound()).isTrue();
        assertThat(set.ceremony.checkContribution(2, third).isSound()).isFalse();
    }

    @Test
    void T6_a_secret_that_does_not_fit_the_published_coefficients_is_found() throws Exception {
        Set set = new Set(2, 2);
        Contribution other = set.ceremony.contribute(set.seeds.get(1), RANDOM);
        Contribution second = set.parts.get(1);
        // rightly sealed and signed, but of another polynomial
        set.parts.set(
                1, new Contribution(second.polynomial(), other.secrets(), second.coefficients(), second.signature()));
        assertThatThrownBy(() -> set.ceremony.confirm(set.seeds.get(0), set.ceremony.inputFor(1, set.parts), RANDOM))
                .isInstanceOf(CeremonyFault.class)
                .hasMessageContaining("trustee 2")
                .hasMessageContaining("coefficients");
    }

    @Test
    void T6_every_part_of_a_finished_set_is_bound() throws Exception {
        Set set = new Set(2, 3).confirm();
        ThresholdParameters good = set.ceremony.parameters(set.parts, set.confirmed);
        List<ThresholdParameters> mutants = List.of(
                new ThresholdParameters(1, good.certificates(), good.coefficients(), good.signatures(), good.keys()),
                new ThresholdParameters(
                        2, turned(good.certificates()), good.coefficients(), good.signatures(), good.keys()),
                new ThresholdParameters(
                        2, good.certificates(), turned(good.coefficients()), good.signatures(), good.keys()),
                new ThresholdParameters(
                        2, good.certificates(), good.coefficients(), turned(good.signatures()), good.keys()),
                new ThresholdParameters(
                        2, good.certificates(), good.coefficients(), good.signatures(), turned(good.keys())),
                new ThresholdParameters(2, good.certificates(), good.coefficients(), List.of(), good.keys()),
                new ThresholdParameters(
                        2,
                        good.certificates().subList(0, 2),
                        good.coefficients().subList(0, 2),
                        good.signatures().subList(0, 2),
                        good.keys().subList(0, 2)),
                new ThresholdParameters(
                        2,
                        good.certificates(),
                        good.coefficients(),
                        good.signatures(),
                        good.keys().stream()
                                .map(k -> new TrusteeKey(k.ownership(), k.key(), Optional.empty(), k.name()))
                                .toList()));
        assertThat(good.check("", Profile.V1, GROUP).isSound()).isTrue();
        for (int i = 0; i < mutants.size(); i++) {
            assertThat(mutants.get(i).check("", Profile.V1, GROUP).isSound())
                    .as("mutant %d", i)
                    .isFalse();
        }
        Json text = set.trustees().encode();
        assertThat(Trustees.decode(text, Reading.strict(GROUP)).encode()).isEqualTo(text);
    }

    private static <T> List<T> turned(List<T> list) {
        List<T> turned = new ArrayList<>(list.subList(1, list.size()));
        turned.add(list.get(0));
        return turned;
    }

    @Test
    void a_private_message_opens_for_its_addressee_from_its_sender_untouched() throws Exception {
        TrusteeSeed a = TrusteeSeed.draw(RANDOM);
        TrusteeSeed b = TrusteeSeed.draw(RANDOM);
        Element toB = GROUP.generatorPowers().pow(b.channelKey(Profile.V1, GROUP));
        Element fromA = GROUP.generatorPowers().pow(a.signingKey(Profile.V1, GROUP));
        Json message = Json.object().put("secret", "1").build();
        String sent = Channel.send(Profile.V1, a.signingKey(Profile.V1, GROUP), toB, message, RANDOM);
        assertThat(Channel.receive(Profile.V1, GROUP, b.channelKey(Profile.V1, GROUP), fromA, sent))
                .isEqualTo(message);
        String last = sent.substring(sent.length() - 4, sent.length() - 2);
        String touched = sent.substring(0, sent.length() - 4) + (last.equals("00") ? "01" : "00") + "\"}";
        SecretScalar keyB = b.channelKey(Profile.V1, GROUP);
        assertThatThrownBy(() -> Channel.receive(Profile.V1, GROUP, keyB, fromA, touched))
                .isInstanceOf(MalformedEncoding.class);
        SecretScalar keyA = a.channelKey(Profile.V1, GROUP);
        assertThatThrownBy(() -> Channel.receive(Profile.V1, GROUP, keyA, fromA, sent))
                .isInstanceOf(MalformedEncoding.class);
        Element fromB = GROUP.generatorPowers().pow(b.signingKey(Profile.V1, GROUP));
        assertThatThrownBy(() -> Channel.receive(Profile.V1, GROUP, keyB, fromB, sent))
                .hasMessageContaining("not signed");
        assertThat(a.toString()).isEqualTo("withheld");
    }

    @Test
    void the_published_threshold_example_comes_out() throws Exception {
        TrusteeSeed seed = TrusteeSeed.decode("fasDG1Pqh94btnYHVvmyw2");
        assertThat(seed.signingKey(Profile.V1, GROUP).reveal().toText())
                .isEqualTo("1026220404710426100822770525862347883298829099025287910183223452920859633593");
        assertThat(seed.channelKey(Profile.V1, GROUP).reveal().toText())
                .isEqualTo("277413133597070919866528744100191911851837525195451702282149431413079978744");
        assertThat(Opening.lagrange(GROUP, List.of(1, 3), 1).toText())
                .isEqualTo("3618502788666131106986593281521497120428558179689953803000975469142727125496");
        assertThat(Opening.lagrange(GROUP, List.of(1, 3), 3).toText())
                .isEqualTo("3618502788666131106986593281521497120428558179689953803000975469142727125494");
    }
}
