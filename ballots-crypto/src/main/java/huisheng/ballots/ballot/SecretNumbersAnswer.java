package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.KnowledgeProof;
import java.util.List;

/** {@link NonHomomorphicAnswer} under way (PROTOCOL 9.2). */
final class SecretNumbersAnswer implements SecretAnswer {
    private final PublicKey key;
    private final Randomness randomness;
    private final SecretScalar r;
    private final Ciphertext sealed;

    SecretNumbersAnswer(PublicKey key, List<Integer> values, Randomness randomness) {
        this.key = key;
        this.randomness = randomness;
        this.r = key.group().randomSecret(randomness);
        int[] numbers = values.stream().mapToInt(v -> v).toArray();
        this.sealed = key.seal(key.group().ofInts(numbers), r);
    }

    @Override
    public List<Element> hashed() {
        return SecretAnswer.halves(List.of(sealed));
    }

    @Override
    public NonHomomorphicAnswer finish(Paper paper) {
        KnowledgeProof proof = KnowledgeProof.prove(key.group(), paper.raw(sealed.toText()), r, randomness);
        return new NonHomomorphicAnswer(sealed, proof);
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
