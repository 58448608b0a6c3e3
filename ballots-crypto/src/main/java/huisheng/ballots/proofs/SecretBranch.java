package huisheng.ballots.proofs;

import huisheng.ballots.group.SecretScalar;

/**
 * What the prover knows of a branch: the randomness of its ciphertext, by how much the number inside differs from the
 * branch's value, and whether this is the branch that is proved (1 for exactly one true branch, else 0).
 */
public final class SecretBranch {
    private final SecretScalar randomness;
    private final SecretScalar difference;
    private final SecretScalar chosen;

    public SecretBranch(SecretScalar randomness, SecretScalar difference, SecretScalar chosen) {
        this.randomness = randomness;
        this.difference = difference;
        this.chosen = chosen;
    }

    SecretScalar randomness() {
        return randomness;
    }

    SecretScalar difference() {
        return difference;
    }

    SecretScalar chosen() {
        return chosen;
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
