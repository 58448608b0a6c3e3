package huisheng.ballots.mixnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
    private static final Group ED = Group.ed25519();
    private static final Randomness RANDOMNESS = Randomness.system();
    private final SecretScalar secret = ED.randomSecret(RANDOMNESS);
    private final PublicKey key = new PublicKey(ED.generatorPowers().pow(secret));
    private final Mixing mixing = new Mixing(key, Profile.V1, "fingerprint");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c1-nh-schulze-mixed-2shuffles-ed25519",
                "c2-nh-majority-judgment-2shuffles-ed25519",
                "c3-nh-stv-2shuffles-ed25519",
                "f3-nh-2shuffles-rfc3526",
                "h3-nh-no-ballots-ed25519",
                "w3-tiny-nh-ed25519"
            })
    void shuffles_of_published_records_hold(String name) throws Exception {
        MixedArchive archive = MixedArchive.read("good/" + name);
        List<List<Ciphertext>> inputs = archive.inputs();
        assertThat(archive.shuffles()).isNotEmpty();
        for (Json text : archive.shuffles()) {
            Shuffle shuffle = Shuffle.decode(text, archive.reading());
            assertThat(shuffle.check(archive.mixing(), inputs).findings()).isEmpty();
            assertThat(byTheBook(archive.mixing(), inputs, shuffle)).isTrue();
            assertThat(shuffle.encode().text()).isEqualTo(text.text());
            inputs = shuffle.ciphertexts();
        }
    }

    @ParameterizedTest
    @CsvSource({"n40-shuffle-proof-s1, 0", "n42-shuffle-ciphertext, 1"})
    void P9_altered_shuffles_of_the_published_set_are_refused(String name, int altered) throws Exception {
        MixedArchive archive = MixedArchive.read("tampered/" + name);
        List<List<Ciphertext>> inputs = archive.inputs();
        for (int i = 0; i < archive.shuffles().size(); i++) {
            Shuffle shuffle = Shuffle.decode(archive.shuffles().get(i), archive.reading());
            assertThat(shuffle.check(archive.mixing(), inputs).isSound()).isEqualTo(i != altered);
            assertThat(byTheBook(archive.mixing(), inputs, shuffle)).isEqualTo(i != altered);
            inputs = shuffle.ciphertexts();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 20, 130})
    void what_the_mixer_makes_holds_and_opens_to_the_same_messages(int n) throws MalformedEncoding {
        List<List<Ciphertext>> inputs = List.of(sealed(n), sealed(1));
        Shuffle shuffle = new Mixer(mixing, RANDOMNESS).shuffle(inputs);
        assertThat(shuffle.check(mixing, inputs).findings()).isEmpty();
        assertThat(byTheBook(mixing, inputs, shuffle)).isTrue();
        Shuffle read = Shuffle.decode(Json.parse(shuffle.encode().text()), Reading.strict(ED));
        assertThat(read).isEqualTo(shuffle);
        assertThat(read.check(mixing, inputs).isSound()).isTrue();
        assertThat(opened(shuffle.ciphertexts().get(0))).containsExactlyInAnyOrderElementsOf(opened(inputs.get(0)));
        Set<String> before =
                new HashSet<>(inputs.get(0).stream().map(Ciphertext::toText).toList());
        assertThat(shuffle.ciphertexts().get(0)).noneMatch(after -> before.contains(after.toText()));
    }

    @Test
    void a_second_mixer_takes_over_from_the_first() {
        List<List<Ciphertext>> inputs = List.of(sealed(5));
        Shuffle first = new Mixer(mixing, RANDOMNESS).shuffle(inputs);
        Shuffle second = new Mixer(mixing, RANDOMNESS).shuffle(first.ciphertexts());
        assertThat(second.check(mixing, first.ciphertexts()).isSound()).isTrue();
        assertThat(second.check(mixing, inputs).isSound()).isFalse();
    }

    @Test
    void every_order_of_three_comes_up_equally_often() {
        int[] seen = new int[27];
        for (int i = 0; i < 6000; i++) {
            Permutation order = Permutation.random(3, RANDOMNESS);
            seen[9 * order.source(0) + 3 * order.source(1) + order.source(2)]++;
        }
        int[] counts = Arrays.stream(seen).filter(count -> count > 0).toArray();
        assertThat(counts).hasSize(6);
        for (int count : counts) {
            // 1000 expected; 6 standard deviations are 173
            assertThat(count).isBetween(827, 1173);
        }
        assertThat(Permutation.random(3, RANDOMNESS)).hasToString("withheld");
    }

    @Test
    void P9_a_replaced_doubled_dropped_or_altered_ciphertext_is_refused() {
        List<Ciphertext> inputs = sealed(4);
        Shuffle good = new Mixer(mixing, RANDOMNESS).shuffle(List.of(inputs));
        refused(inputs, good, list -> with(list, 1, sealed(1).get(0)));
        refused(inputs, good, list -> with(list, 1, list.get(2)));
        refused(inputs, good, list -> with(list, 1, inputs.get(1)));
        refused(inputs, good, list -> list.subList(0, 3));
        refused(inputs, good, list -> {
            List<Ciphertext> more = new ArrayList<>(list);
            more.add(list.get(0));
            return more;
        });
        refused(
                inputs,
                good,
                list -> with(
                        list,
                        0,
                        new Ciphertext(list.get(0).alpha(), list.get(0).beta().times(ED.generator()))));
        refused(
                inputs,
                good,
                list -> with(
                        list, 0, new Ciphertext(list.get(0).alpha(), list.get(1).beta())));
        refused(inputs, good, list -> {
            List<Ciphertext> reversed = new ArrayList<>(list);
            Collections.reverse(reversed);
            return reversed;
        });
    }

    @Test
    void P7_every_number_and_element_of_the_proof_counts_folded_and_by_the_book() {
        List<Ciphertext> inputs = sealed(3);
        Shuffle good = new Mixer(mixing, RANDOMNESS).shuffle(List.of(inputs));
        List<ShuffleProof> mutants = mutants(good.proofs().get(0));
        assertThat(mutants).hasSize(5 + 3 + 4 + 3 + 3 + 3 + 3);
        for (ShuffleProof mutant : mutants) {
            Shuffle bad = new Shuffle(good.ciphertexts(), List.of(mutant));
            assertThat(bad.check(mixing, List.of(inputs)).isSound()).isFalse();
            assertThat(byTheBook(mixing, List.of(inputs), bad)).isFalse();
        }
    }

    @Test
    void P10_a_proof_serves_no_other_election_key_list_or_mixer() {
        List<List<Ciphertext>> inputs = List.of(sealed(3), sealed(3));
        Shuffle good = new Mixer(mixing, RANDOMNESS).shuffle(inputs);
        Shuffle other = new Mixer(mixing, RANDOMNESS).shuffle(inputs);
        List<Mixing> wrong = List.of(
                new Mixing(key, Profile.V1, "another election"),
                new Mixing(new PublicKey(key.element().times(ED.generator())), Profile.V1, "fingerprint"));
        for (Mixing elsewhere : wrong) {
            assertThat(good.check(elsewhere, inputs).isSound()).isFalse();
            assertThat(byTheBook(elsewhere, inputs, good)).isFalse();
        }
        Shuffle exchanged = new Shuffle(reversed(good.ciphertexts()), reversed(good.proofs()));
        assertThat(exchanged.check(mixing, inputs).findings()).hasSize(2);
        Shuffle borrowed = new Shuffle(good.ciphertexts(), other.proofs());
        assertThat(borrowed.check(mixing, inputs).findings()).hasSize(2);
        Shuffle short_ =
                new Shuffle(good.ciphertexts().subList(0, 1), good.proofs().subList(0, 1));
        assertThat(short_.check(mixing, inputs).isSound()).isFalse();
    }

    @Test
    void P8_a_proof_with_generators_of_the_mixers_choice_is_refused() {
        Mixing chosen =
                new Mixing(key, Profile.V1, "fingerprint", i -> ED.generator().powVartime(ED.scalar(i + 7)));
        List<List<Ciphertext>> inputs = List.of(sealed(3));
        Shuffle trapdoor = new Mixer(chosen, RANDOMNESS).shuffle(inputs);
        assertThat(trapdoor.check(chosen, inputs).isSound()).isTrue();
        assertThat(trapdoor.check(mixing, inputs).isSound()).isFalse();
        assertThat(byTheBook(mixing, inputs, trapdoor)).isFalse();
    }

    @Test
    void P8_the_generators_are_the_derived_ones() {
        assertThat(mixing.generators(3))
                .containsExactly(ED.derivedGenerator(0), ED.derivedGenerator(1), ED.derivedGenerator(2));
        assertThat(mixing.h().base()).isEqualTo(ED.derivedGenerator(-1));
    }

    @Test
    void E2_a_torsion_point_on_any_element_of_a_shuffle_is_refused() throws MalformedEncoding {
        Shuffle good = new Mixer(mixing, RANDOMNESS).shuffle(List.of(sealed(2)));
        // (0, -1), the point of order two
        Element torsion = ED.decodeUnchecked("7" + "f".repeat(61) + "ec");
        String text = good.encode().text();
        int spoilt = 0;
        for (Element element : elements(good)) {
            String bad = text.replace(element.toText(), element.times(torsion).toText());
            assertThat(bad).isNotEqualTo(text);
            for (Reading reading : List.of(Reading.strict(ED), Reading.likeStock(ED))) {
                assertThatThrownBy(() -> Shuffle.decode(Json.parse(bad), reading))
                        .isInstanceOf(MalformedEncoding.class);
            }
            spoilt++;
        }
        assertThat(spoilt).isEqualTo(4 + 5 + 2 + 2 + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"ciphertexts\":[[]]}",
                "{\"ciphertexts\":[[]],\"proofs\":[[]]}",
                "{\"ciphertexts\":[[]],\"proofs\":[[[],[],[]]]}",
                "{\"ciphertexts\":[[]],\"proofs\":[[[\"\",\"\",\"\",[\"\"],[]],[],[],[]]]}",
                "{\"proofs\":[],\"ciphertexts\":[]}",
                "{\"ciphertexts\":[],\"proofs\":[],\"more\":1}"
            })
    void what_is_not_a_shuffle_is_malformed(String text) {
        assertThatThrownBy(() -> Shuffle.decode(Json.parse(text), Reading.strict(ED)))
                .isInstanceOf(MalformedEncoding.class);
    }

    private List<Ciphertext> sealed(int n) {
        List<Ciphertext> ciphertexts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ciphertexts.add(key.seal(ED.ofInts(i, 3, 1), ED.randomSecret(RANDOMNESS)));
        }
        return ciphertexts;
    }

    private List<Element> opened(List<Ciphertext> ciphertexts) {
        return ciphertexts.stream()
                .map(one -> one.beta().over(one.alpha().pow(secret)))
                .toList();
    }

    private static boolean byTheBook(Mixing mixing, List<List<Ciphertext>> inputs, Shuffle shuffle) {
        boolean holds = true;
        for (int i = 0; i < inputs.size(); i++) {
            holds &= TextbookShuffleCheck.holds(
                    mixing,
                    inputs.get(i),
                    shuffle.ciphertexts().get(i),
                    shuffle.proofs().get(i));
        }
        return holds;
    }

    private void refused(List<Ciphertext> inputs, Shuffle good, UnaryOperator<List<Ciphertext>> change) {
        Shuffle bad = new Shuffle(List.of(change.apply(good.ciphertexts().get(0))), good.proofs());
        assertThat(bad.check(mixing, List.of(inputs)).isSound()).isFalse();
        assertThat(byTheBook(mixing, List.of(inputs), bad)).isFalse();
    }

    private static <T> List<T> with(List<T> list, int index, T changed) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, changed);
        return copy;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static List<Element> elements(Shuffle shuffle) {
        List<Element> elements = new ArrayList<>(shuffle.proofs().get(0).elements());
        for (Ciphertext ciphertext : shuffle.ciphertexts().get(0)) {
            elements.add(ciphertext.alpha());
            elements.add(ciphertext.beta());
        }
        return elements;
    }

    /** The proof with one thing changed, once for each thing. */
    private static List<ShuffleProof> mutants(ShuffleProof proof) {
        List<ShuffleProof> mutants = new ArrayList<>();
        ShuffleProof.Commitments t = proof.commitments();
        ShuffleProof.Responses s = proof.responses();
        List<Element> firsts = List.of(t.t1(), t.t2(), t.t3(), t.t4Beta(), t.t4Alpha());
        for (int i = 0; i < 5; i++) {
            List<Element> e = with(firsts, i, firsts.get(i).times(ED.generator()));
            mutants.add(new ShuffleProof(
                    new ShuffleProof.Commitments(e.get(0), e.get(1), e.get(2), e.get(3), e.get(4), t.links()),
                    s,
                    proof.permutation(),
                    proof.chain()));
        }
        List<Scalar> numbers = List.of(s.s1(), s.s2(), s.s3(), s.s4());
        for (int i = 0; i < 4; i++) {
            List<Scalar> z = with(numbers, i, numbers.get(i).plus(ED.scalar(1)));
            mutants.add(new ShuffleProof(
                    t,
                    new ShuffleProof.Responses(z.get(0), z.get(1), z.get(2), z.get(3), s.links(), s.primes()),
                    proof.permutation(),
                    proof.chain()));
        }
        for (int i = 0; i < proof.chain().size(); i++) {
            Element link = t.links().get(i).times(ED.generator());
            mutants.add(new ShuffleProof(
                    new ShuffleProof.Commitments(
                            t.t1(), t.t2(), t.t3(), t.t4Beta(), t.t4Alpha(), with(t.links(), i, link)),
                    s,
                    proof.permutation(),
                    proof.chain()));
            List<Scalar> links = with(s.links(), i, s.links().get(i).plus(ED.scalar(1)));
            List<Scalar> primes = with(s.primes(), i, s.primes().get(i).plus(ED.scalar(1)));
            mutants.add(new ShuffleProof(t, responses(s, links, s.primes()), proof.permutation(), proof.chain()));
            mutants.add(new ShuffleProof(t, responses(s, s.links(), primes), proof.permutation(), proof.chain()));
            Element c = proof.permutation().get(i).times(ED.generator());
            Element chat = proof.chain().get(i).times(ED.generator());
            mutants.add(new ShuffleProof(t, s, with(proof.permutation(), i, c), proof.chain()));
            mutants.add(new ShuffleProof(t, s, proof.permutation(), with(proof.chain(), i, chat)));
        }
        return mutants;
    }

    private static ShuffleProof.Responses responses(ShuffleProof.Responses s, List<Scalar> links, List<Scalar> primes) {
        return new ShuffleProof.Responses(s.s1(), s.s2(), s.s3(), s.s4(), links, primes);
    }
}
