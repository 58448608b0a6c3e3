package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Scalar;
import java.util.ArrayList;
import java.util.List;

/** Inputs, outputs and permutation commitments of one shuffle as texts, and the two hashes made of them. */
final class Statement {
    private final Mixing mixing;
    private final int n;
    private final List<String> texts;

    Statement(Mixing mixing, List<Ciphertext> inputs, List<Ciphertext> outputs, List<Element> permutation) {
        this.mixing = mixing;
        this.n = inputs.size();
        List<Element> elements = new ArrayList<>(5 * n);
        for (List<Ciphertext> side : List.of(inputs, outputs)) {
            for (Ciphertext ciphertext : side) {
                elements.add(ciphertext.alpha());
                elements.add(ciphertext.beta());
            }
        }
        elements.addAll(permutation);
        this.texts = group().toTexts(elements);
    }

    private Group group() {
        return mixing.group();
    }

    /** u_1 … u_N, step 3. */
    List<Scalar> exponents() {
        return mixing.profile().shuffleExponents(group(), mixing.fingerprint(), texts, n);
    }

    /** c, step 6. */
    Scalar challenge(ShuffleProof.Commitments commitments, List<Element> chain) {
        List<String> all = new ArrayList<>(group().toTexts(commitments.all()));
        all.addAll(texts);
        all.addAll(group().toTexts(chain));
        all.add(mixing.key().element().toText());
        return mixing.profile().shuffleChallenge(group(), mixing.fingerprint(), all);
    }
}
