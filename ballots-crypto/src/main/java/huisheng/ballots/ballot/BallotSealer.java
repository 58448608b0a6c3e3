package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Binding;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.proofs.NonZeroProof;
import huisheng.ballots.proofs.OneOfProof;
import huisheng.ballots.proofs.Purpose;
import huisheng.ballots.proofs.SecretBranch;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Seals a voter's choices: ciphertexts, proofs, signature (PROTOCOL 9). The operations done and the length of the
 * result's fields do not depend on what is chosen (attack B13).
 */
public final class BallotSealer {
    private final Election election;
    private final Randomness randomness;

    public BallotSealer(Election election, Randomness randomness) {
        this.election = election;
        this.randomness = randomness;
    }

    /**
     * Seals and signs.
     *
     * @param credential the secret half of a public credential of this election
     * @throws IllegalArgumentException if a choice is no answer to its question
     */
    public SealedBallot seal(SecretScalar credential, List<Choice> choices) {
        List<Question> questions = election.questions();
        if (choices.size() != questions.size()) throw new IllegalArgumentException("one choice a question");
        for (int i = 0; i < questions.size(); i++) {
            Optional<String> refusal = questions.get(i).refusal(choices.get(i).rows());
            if (refusal.isPresent()) {
                throw new IllegalArgumentException("question " + (i + 1) + ": " + refusal.get());
            }
        }
        return sealAnything(credential, choices);
    }

    /** As {@link #seal}, whatever the choices; proofs of what is not allowed will not hold. */
    SealedBallot sealAnything(SecretScalar credential, List<Choice> choices) {
        Element publicCredential = election.group().generatorPowers().pow(credential);
        Paper paper = new Paper(election, publicCredential.toText());
        List<Json> answers = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            answers.add(
                    answer(paper, election.questions().get(i), choices.get(i)).encode());
        }
        return sign(paper, credential, answers);
    }

    /** Puts the signature on answers. */
    SealedBallot sign(Paper paper, SecretScalar credential, List<Json> answers) {
        byte[] unsigned = SealedBallot.unsigned(election.uuid(), election.fingerprint(), paper.credential(), answers);
        String hash = SealedBallot.hash(unsigned);
        KnowledgeProof signature =
                KnowledgeProof.prove(election.group(), paper.signature(hash), credential, randomness);
        try {
            return SealedBallot.decode(SealedBallot.signed(unsigned, hash, signature), election);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("a ballot just made cannot be read", e);
        }
    }

    /** One answer alone, for tests that put it where it does not belong. */
    Answer answerTo(Question question, SecretScalar credential, Choice choice) {
        String own = election.group().generatorPowers().pow(credential).toText();
        return answer(new Paper(election, own), question, choice);
    }

    private Answer answer(Paper paper, Question question, Choice choice) {
        if (question instanceof Question.Homomorphic homomorphic) return homomorphic(paper, homomorphic, choice);
        if (question instanceof Question.Lists) return lists(paper, choice);
        return nonHomomorphic(paper, choice);
    }

    private Answer homomorphic(Paper paper, Question.Homomorphic question, Choice choice) {
        List<SecretVote> votes = seal(choice.rows().get(0));
        List<Ciphertext> choices = votes.stream().map(SecretVote::ciphertext).toList();
        List<String> texts = paper.texts(choices);
        List<OneOfProof> individual = zeroOrOne(paper, votes, texts);
        String all = String.join(",", texts);
        Group group = election.group();
        if (!question.blank()) {
            SecretVote sum = SecretVote.sum(group, votes);
            OneOfProof overall =
                    prove(paper, paper.sum(all, sum.ciphertext()), sum.interval(question.min(), question.max(), 0));
            return new HomomorphicAnswer(choices, individual, overall, Optional.empty());
        }
        SecretVote blank = votes.get(0);
        SecretVote sum = SecretVote.sum(group, votes.subList(1, votes.size()));
        OneOfProof blankProof = prove(
                paper,
                paper.whole(Purpose.BLANK_OR_NOTHING, all),
                List.of(blank.branch(0, blank.is(0)), sum.branch(0, 1 - blank.is(0))));
        List<SecretBranch> branches = new ArrayList<>(List.of(blank.branch(1, blank.is(1))));
        branches.addAll(sum.interval(question.min(), question.max(), blank.is(1)));
        OneOfProof overall = prove(paper, paper.whole(Purpose.BLANK_OR_INTERVAL, all), branches);
        return new HomomorphicAnswer(choices, individual, overall, Optional.of(blankProof));
    }

    private Answer nonHomomorphic(Paper paper, Choice choice) {
        PublicKey key = election.key();
        int[] values = choice.rows().get(0).stream().mapToInt(v -> v).toArray();
        SecretScalar r = election.group().randomSecret(randomness);
        Ciphertext sealed = key.seal(election.group().ofInts(values), r);
        KnowledgeProof proof = KnowledgeProof.prove(election.group(), paper.raw(sealed.toText()), r, randomness);
        return new NonHomomorphicAnswer(sealed, proof);
    }

    private Answer lists(Paper paper, Choice choice) {
        Group group = election.group();
        List<List<SecretVote>> rows = choice.rows().stream().map(this::seal).toList();
        List<List<Ciphertext>> choices = rows.stream()
                .map(row -> row.stream().map(SecretVote::ciphertext).toList())
                .toList();
        List<String> texts = paper.texts(Grid.nested(choices).cells());
        String all = String.join(",", texts);
        List<List<OneOfProof>> individual = new ArrayList<>();
        List<OneOfProof> listProofs = new ArrayList<>();
        List<SecretVote> sums = new ArrayList<>();
        int at = 0;
        for (List<SecretVote> row : rows) {
            individual.add(zeroOrOne(paper, row, texts.subList(at, at += row.size())));
            SecretVote list = row.get(0);
            SecretVote sum = SecretVote.sum(group, row.subList(1, row.size()));
            sums.add(sum);
            listProofs.add(prove(
                    paper,
                    paper.whole(Purpose.LIST, all),
                    List.of(list.branch(1, list.is(1)), sum.branch(0, 1 - list.is(1)))));
        }
        SecretVote chosen =
                SecretVote.sum(group, rows.stream().map(row -> row.get(0)).toList());
        OneOfProof overall = prove(paper, paper.sum(all, chosen.ciphertext()), List.of(chosen.branch(1, 1)));
        SecretVote total = SecretVote.sum(group, sums);
        NonZeroProof nonzero = NonZeroProof.prove(
                election.key(), paper.whole(Purpose.NON_ZERO, all), total.ciphertext(), total.randomness(), randomness);
        return new ListsAnswer(choices, individual, overall, listProofs, nonzero);
    }

    private List<SecretVote> seal(List<Integer> values) {
        List<SecretVote> votes = new ArrayList<>(values.size());
        for (int value : values) votes.add(SecretVote.seal(election.key(), value, randomness));
        return votes;
    }

    private List<OneOfProof> zeroOrOne(Paper paper, List<SecretVote> votes, List<String> texts) {
        List<OneOfProof> proofs = new ArrayList<>(votes.size());
        for (int i = 0; i < votes.size(); i++) {
            proofs.add(prove(paper, paper.single(texts.get(i)), votes.get(i).interval(0, 1, 0)));
        }
        return proofs;
    }

    private OneOfProof prove(Paper paper, Binding binding, List<SecretBranch> branches) {
        return OneOfProof.prove(paper.key(), binding, branches, randomness);
    }
}
