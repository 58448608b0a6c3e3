package huisheng.ballots.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.OneOfProof;
import huisheng.ballots.proofs.ScalarPair;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Attacks of sections 3a, 3b and B1 on single ballots; the numbers are those of docs/protocol/11-threats.md. */
class AttackingBallotsTest {
    private final Poll poll = Poll.ofAllKinds();
    private final SecretScalar voter = poll.voters.get(0);
    private final SealedBallot ballot = poll.sealer().seal(voter, Poll.choicesOfAllKinds());

    private static List<Json> answers(SealedBallot of) throws Exception {
        return ((Json.Obj) Json.parse(of.bytes())).members().get("answers").asArray();
    }

    @Test
    void a_sealed_ballot_of_all_kinds_is_sound_in_both_modes() {
        assertThat(poll.check().check(ballot.bytes())).isEqualTo(Verdict.SOUND);
        assertThat(BallotCheck.likeStock(poll.election, poll.electorate).check(ballot.bytes()))
                .isEqualTo(Verdict.SOUND);
        assertThat(ballot.toString()).doesNotContain("choices");
    }

    @Test
    void E1_E2_E3_E4_E5_P1_P3_P4_P6_P7_every_mutant_is_refused_alone_and_among_others() throws Exception {
        List<Mutants.Mutant> mutants = Mutants.of(poll, voter, ballot);
        assertThat(mutants).hasSizeGreaterThan(1_000);
        List<byte[]> all = new ArrayList<>();
        List<Verdict> alone = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i += 7) {
            Mutants.Mutant mutant = mutants.get(i);
            Verdict verdict = poll.check().check(mutant.bytes());
            assertThat(verdict.isSound()).as(mutant.name()).isFalse();
            all.add(mutant.bytes());
            alone.add(verdict);
            all.add(ballot.bytes());
            alone.add(Verdict.SOUND);
        }
        assertThat(poll.check().checkAll(all)).isEqualTo(alone);
    }

    @Test
    void E4_the_outside_of_a_ballot_has_one_spelling() {
        String text = new String(ballot.bytes(), StandardCharsets.UTF_8);
        List<String> mutants = List.of(
                text + "\n",
                " " + text,
                text.replaceFirst("\"election_uuid\"", "\"election\\\\u005fuuid\""),
                text.replaceFirst(
                        "\"credential\":\"" + ballot.credential(),
                        "\"credential\":\"" + ballot.credential().toUpperCase(Locale.ROOT)),
                text.substring(0, text.length() - 1) + ",\"more\":1}",
                text.replaceFirst("\\{", "{\"more\":1,"),
                text.replaceFirst("\"answers\"", "\"answers\":[],\"answers\""),
                text.substring(0, text.length() / 2),
                "null",
                "");
        for (String mutant : mutants) {
            byte[] bytes = mutant.getBytes(StandardCharsets.UTF_8);
            assertThat(poll.check().check(bytes).isSound())
                    .as(mutant.substring(0, Math.min(60, mutant.length())))
                    .isFalse();
            assertThat(BallotCheck.likeStock(poll.election, poll.electorate)
                            .check(bytes)
                            .isSound())
                    .isFalse();
        }
    }

    @Test
    void P1_a_ballot_is_bound_to_the_election_its_text_and_the_voter() throws Exception {
        List<Json> own = answers(ballot);
        Poll other = Poll.of("Another name", poll.election.questions().toArray(Question[]::new));
        byte[] otherText = Mutants.sign(poll, voter, Poll.UUID, other.election.fingerprint(), own);
        assertThat(poll.check().check(otherText).findings().toString()).contains("another text");
        byte[] otherUuid = Mutants.sign(poll, voter, "yJ27LjH2Uh6kNH", poll.election.fingerprint(), own);
        assertThat(poll.check().check(otherUuid).findings().toString()).contains("another election");
        assertThat(other.check().check(ballot.bytes()).isSound()).isFalse();
    }

    @Test
    void B1_a_ballot_or_answer_copied_by_another_voter_is_refused() throws Exception {
        SecretScalar thief = poll.voters.get(1);
        byte[] copy = Mutants.sign(poll, thief, Poll.UUID, poll.election.fingerprint(), answers(ballot));
        assertThat(poll.check().check(copy).isSound()).isFalse();
        SealedBallot own = poll.sealer().seal(thief, Poll.choicesOfAllKinds());
        for (int q = 0; q < 4; q++) {
            List<Json> mixed = new ArrayList<>(answers(own));
            mixed.set(q, answers(ballot).get(q));
            byte[] mauled = Mutants.sign(poll, thief, Poll.UUID, poll.election.fingerprint(), mixed);
            assertThat(poll.check().check(mauled).findings().toString()).contains("question " + (q + 1));
        }
    }

    @Test
    void B3_a_stranger_and_a_forged_signature_are_refused() {
        SecretScalar stranger = poll.election.group().randomSecret(Randomness.system());
        SealedBallot foreign = poll.sealer().seal(stranger, Poll.choicesOfAllKinds());
        assertThat(poll.check().check(foreign.bytes()).findings().toString()).contains("is not on the list");
        String text = new String(ballot.bytes(), StandardCharsets.UTF_8);
        String borrowed =
                poll.election.group().generatorPowers().pow(poll.voters.get(1)).toText();
        byte[] renamed = text.replace(ballot.credential(), borrowed).getBytes(StandardCharsets.UTF_8);
        assertThat(poll.check().check(renamed).findings().toString()).contains("signature");
    }

    @Test
    void P2_what_is_not_allowed_cannot_be_proved() {
        List<List<Choice>> wrong = List.of(
                with(0, Choice.of(2, 0, 0)),
                with(0, Choice.of(0, 0, 0)),
                with(0, Choice.of(1, 1, 1)),
                with(0, Choice.of(5, 0, 1)),
                with(1, Choice.of(0, 1, 1)),
                with(1, Choice.of(0, 0, 0)),
                with(3, Choice.ofLists(new int[] {1, 1, 0}, new int[] {1, 1})),
                with(3, Choice.ofLists(new int[] {0, 0, 0}, new int[] {0, 0})),
                with(3, Choice.ofLists(new int[] {1, 0, 0}, new int[] {0, 1})),
                with(3, Choice.ofLists(new int[] {1, 0, 0}, new int[] {0, 0})));
        for (List<Choice> choices : wrong) {
            assertThatThrownBy(() -> poll.sealer().seal(voter, choices)).isInstanceOf(IllegalArgumentException.class);
            SealedBallot forged = poll.sealer().sealAnything(voter, choices);
            assertThat(poll.check().check(forged.bytes()).isSound()).isFalse();
            assertThat(BallotCheck.likeStock(poll.election, poll.electorate)
                            .check(forged.bytes())
                            .isSound())
                    .isFalse();
        }
    }

    private static List<Choice> with(int question, Choice choice) {
        List<Choice> choices = new ArrayList<>(Poll.choicesOfAllKinds());
        choices.set(question, choice);
        return choices;
    }

    @Test
    void P2_all_branches_simulated_do_not_sum_up_to_the_challenge() throws Exception {
        Group group = poll.election.group();
        Reading reading = Reading.strict(group);
        for (int attempt = 0; attempt < 50; attempt++) {
            HomomorphicAnswer honest =
                    (HomomorphicAnswer) ballot.answers(poll.election, reading).get(0);
            Ciphertext two = poll.election.key().seal(group.secret(2), group.randomSecret(Randomness.system()));
            List<Ciphertext> choices = new ArrayList<>(honest.choices());
            choices.set(0, two);
            List<ScalarPair> simulated = List.of(random(group), random(group));
            List<OneOfProof> proofs = new ArrayList<>(honest.individualProofs());
            proofs.set(0, new OneOfProof(simulated));
            HomomorphicAnswer forged = new HomomorphicAnswer(choices, proofs, honest.overallProof(), Optional.empty());
            List<Json> answers = new ArrayList<>(answers(ballot));
            answers.set(0, forged.encode());
            byte[] bytes = Mutants.sign(poll, voter, Poll.UUID, poll.election.fingerprint(), answers);
            assertThat(poll.check().check(bytes).isSound()).isFalse();
        }
    }

    private static ScalarPair random(Group group) {
        return new ScalarPair(group.randomScalar(Randomness.system()), group.randomScalar(Randomness.system()));
    }

    @Test
    void P5_blank_and_choices_exclude_each_other() {
        Poll blank = Poll.of(new Question.Homomorphic(List.of("a", "b"), true, 1, 2, "q"));
        SecretScalar who = blank.voters.get(0);
        for (int first = 0; first <= 1; first++) {
            for (int a = 0; a <= 1; a++) {
                for (int b = 0; b <= 1; b++) {
                    SealedBallot made = blank.sealer().sealAnything(who, List.of(Choice.of(first, a, b)));
                    boolean allowed = first == 1 ? a + b == 0 : a + b >= 1;
                    assertThat(blank.check().check(made.bytes()).isSound())
                            .as("%d %d %d", first, a, b)
                            .isEqualTo(allowed);
                }
            }
        }
    }

    @Test
    void P5_the_form_without_blank_is_refused_where_blank_is_allowed_though_the_stock_checker_takes_it()
            throws Exception {
        Question.Homomorphic plain = new Question.Homomorphic(List.of("a", "b"), false, 1, 1, "q");
        Question.Homomorphic withBlank = new Question.Homomorphic(List.of("a", "b"), true, 1, 1, "q");
        Poll blank = Poll.of(withBlank);
        SecretScalar who = blank.voters.get(0);
        // the sealer is asked as if the question did not allow blank, under the true election's fingerprint
        Json answer = blank.sealer().answerTo(plain, who, Choice.of(0, 1)).encode();
        byte[] bytes = Mutants.sign(blank, who, Poll.UUID, blank.election.fingerprint(), List.of(answer));
        assertThat(blank.check().check(bytes).isSound()).isFalse();
        assertThat(BallotCheck.likeStock(blank.election, blank.electorate).check(bytes))
                .isEqualTo(Verdict.SOUND);
    }

    @Test
    void E9_no_randomness_is_used_twice() throws Exception {
        Set<String> alphas = new HashSet<>();
        Poll small = Poll.of(new Question.Homomorphic(List.of("a", "b"), false, 0, 2, "q"));
        Reading reading = Reading.strict(small.election.group());
        int count = 0;
        for (int i = 0; i < 500; i++) {
            SealedBallot one = small.sealer().seal(small.voters.get(0), List.of(Choice.of(i & 1, i >> 1 & 1)));
            for (Ciphertext c :
                    one.answers(small.election, reading).get(0).ciphertexts().cells()) {
                alphas.add(c.alpha().toText());
                count++;
            }
        }
        assertThat(alphas).hasSize(count);
    }

    @Test
    void B13_every_choice_makes_a_ballot_of_the_same_shape() throws Exception {
        Poll blank = Poll.of(new Question.Homomorphic(List.of("a", "b"), true, 0, 2, "q"));
        Set<String> shapes = new HashSet<>();
        for (Choice choice : List.of(Choice.of(1, 0, 0), Choice.of(0, 0, 0), Choice.of(0, 1, 0), Choice.of(0, 1, 1))) {
            SealedBallot made = blank.sealer().seal(blank.voters.get(0), List.of(choice));
            shapes.add(new String(made.bytes(), StandardCharsets.UTF_8)
                    .replaceAll("\"[0-9a-fA-F]+\"", "\"x\"")
                    .replaceAll("\"hash\":\"[^\"]*\"", ""));
        }
        assertThat(shapes).hasSize(1);
    }

    @Test
    void secrets_print_nothing() {
        assertThat(Choice.of(1, 0).toString()).isEqualTo("withheld");
        assertThat(voter.toString()).isEqualTo("withheld");
        Scalar revealed = voter.reveal();
        assertThat(ballot.toString()).doesNotContain(revealed.toText());
    }
}
