package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.KnowledgeProof;
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
        List<SecretAnswer> begun = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++)
            begun.add(begin(election.questions().get(i), choices.get(i)));
        List<Element> hashed = new ArrayList<>(List.of(publicCredential));
        for (SecretAnswer answer : begun) hashed.addAll(answer.hashed());
        // everything that will be hashed is spelled at once: one inversion for the whole ballot
        election.group().toTexts(hashed);
        Paper paper = new Paper(election, publicCredential.toText());
        return sign(
                paper,
                credential,
                begun.stream().map(answer -> answer.finish(paper).encode()).toList());
    }

    /** Puts the signature on answers. */
    SealedBallot sign(Paper paper, SecretScalar credential, List<Json> answers) {
        byte[] unsigned = SealedBallot.unsigned(election.uuid(), election.fingerprint(), paper.credential(), answers);
        String hash = SealedBallot.hash(unsigned);
        KnowledgeProof signature =
                KnowledgeProof.prove(election.group(), paper.signature(hash), credential, randomness);
        return SealedBallot.made(election, paper.credential(), answers, unsigned, hash, signature);
    }

    /** One answer alone, for tests that put it where it does not belong. */
    Answer answerTo(Question question, SecretScalar credential, Choice choice) {
        String own = election.group().generatorPowers().pow(credential).toText();
        return answer(new Paper(election, own), question, choice);
    }

    private Answer answer(Paper paper, Question question, Choice choice) {
        return begin(question, choice).finish(paper);
    }

    private SecretAnswer begin(Question question, Choice choice) {
        PublicKey key = election.key();
        if (question instanceof Question.Homomorphic homomorphic) {
            return new SecretHomomorphicAnswer(key, homomorphic, choice.rows().get(0), randomness);
        }
        if (question instanceof Question.Lists) return new SecretListsAnswer(key, choice.rows(), randomness);
        return new SecretNumbersAnswer(key, choice.rows().get(0), randomness);
    }
}
