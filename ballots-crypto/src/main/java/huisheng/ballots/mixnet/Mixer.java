package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Randomness;
import java.util.ArrayList;
import java.util.List;

/** Shuffles on behalf of one party of an election. */
public final class Mixer {
    private final Mixing mixing;
    private final Randomness randomness;

    public Mixer(Mixing mixing, Randomness randomness) {
        this.mixing = mixing;
        this.randomness = randomness;
    }

    /** Re-encrypts and reorders the ciphertexts of each question by itself, and proves it. */
    public Shuffle shuffle(List<List<Ciphertext>> inputs) {
        List<List<Ciphertext>> outputs = new ArrayList<>();
        List<ShuffleProof> proofs = new ArrayList<>();
        for (List<Ciphertext> question : inputs) {
            SecretShuffle secret = new SecretShuffle(mixing, question, randomness);
            outputs.add(secret.outputs());
            proofs.add(secret.prove());
        }
        return new Shuffle(outputs, proofs);
    }
}
