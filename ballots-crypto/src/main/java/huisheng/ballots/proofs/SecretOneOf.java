package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link OneOfProof} under way: its commitments are made, its challenge is not. So the commitments of all proofs of a
 * ballot can be spelled together, which shares one inversion. Finished once; prints nothing.
 */
public final class SecretOneOf {
    private final Group group;
    private final List<SecretBranch> branches;
    private final List<SecretScalar> w = new ArrayList<>();
    private final List<SecretScalar> c = new ArrayList<>();
    private final List<Element> commitments = new ArrayList<>();

    /**
     * Commits with fixed bases only, and with the same operations whichever branch is true (attack B13). With the
     * ciphertext (g^r, y^r·g^m) and w = response + r·challenge, a simulated branch of value M has A = g^w and
     * B = y^w·g^((m−M)·challenge); for a true branch the last factor is 1 and the formula is the honest commitment.
     */
    SecretOneOf(PublicKey key, List<SecretBranch> branches, Randomness randomness) {
        this.group = key.group();
        this.branches = List.copyOf(branches);
        for (int j = 0; j < branches.size(); j++) {
            w.add(group.randomSecret(randomness));
            c.add(group.randomSecret(randomness));
        }
        List<Element> lastFactors = lastFactors();
        for (int j = 0; j < branches.size(); j++) {
            commitments.add(group.generatorPowers().pow(w.get(j)));
            commitments.add(key.powers().pow(w.get(j)).times(lastFactors.get(j)));
        }
    }

    /** g^((m−M)·challenge) for each branch; where one or two branches leave only one that can be false, by one power. */
    private List<Element> lastFactors() {
        List<SecretScalar> exponents = new ArrayList<>();
        for (int j = 0; j < branches.size(); j++) {
            exponents.add(branches.get(j).difference().times(c.get(j)));
        }
        FixedBase g = group.generatorPowers();
        Element one = group.identity();
        if (branches.size() == 1) return List.of(one);
        if (branches.size() > 2) return exponents.stream().map(g::pow).toList();
        // the chosen branch has difference 0, so the sum is the other one's exponent
        Element other = g.pow(exponents.get(0).plus(exponents.get(1)));
        return branches.stream()
                .map(branch -> group.choose(branch.chosen(), one, other))
                .toList();
    }

    /** What the challenge will be made of. */
    public List<Element> commitments() {
        return commitments;
    }

    /** Takes the challenge and answers it; what was drawn is destroyed. */
    public OneOfProof finish(Binding binding) {
        Scalar challenge =
                binding.profile().challenge(group, binding.purpose(), binding.context(), group.toTexts(commitments));
        SecretScalar missing = group.secret(0).plus(challenge);
        for (SecretScalar drawn : c) missing = missing.minus(drawn);
        List<ScalarPair> pairs = new ArrayList<>(branches.size());
        for (int j = 0; j < branches.size(); j++) {
            SecretBranch branch = branches.get(j);
            // the chosen branch takes up whatever the sum of all drawn challenges lacks
            SecretScalar cj = c.get(j).plus(branch.chosen().times(missing));
            SecretScalar zj = w.get(j).minus(branch.randomness().times(cj));
            pairs.add(new ScalarPair(cj.reveal(), zj.reveal()));
            w.get(j).destroy();
        }
        return new OneOfProof(pairs);
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
