package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.proofs.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The N + 5 equations of a shuffle proof as one. Each equation, brought to the form "… = 1", is raised to a fresh random
 * weight of 128 bits, and all are multiplied: one product of 8N + 8 powers. In a group of prime order a false equation
 * survives with a probability of 2^-128; that every element is in that group was established before (attack P7).
 */
final class ShuffleCheck {
    private static final int WEIGHT_BYTES = 16;
    private final Mixing mixing;
    private final Group group;
    private final List<Ciphertext> inputs;
    private final List<Ciphertext> outputs;
    private final ShuffleProof proof;
    private final int n;
    private final List<Element> bases = new ArrayList<>();
    private final List<Scalar> exponents = new ArrayList<>();

    ShuffleCheck(Mixing mixing, List<Ciphertext> inputs, List<Ciphertext> outputs, ShuffleProof proof) {
        this.mixing = mixing;
        this.group = mixing.group();
        this.inputs = inputs;
        this.outputs = outputs;
        this.proof = proof;
        this.n = inputs.size();
    }

    Verdict verdict() {
        if (outputs.size() != n || !proof.hasLength(n)) {
            return Verdict.unsound("", "the shuffle does not have " + n + " entries everywhere");
        }
        return Verdict.of(holds(), "", "the proof of the shuffle does not hold");
    }

    private boolean holds() {
        Statement statement = new Statement(mixing, inputs, outputs, proof.permutation());
        List<Scalar> u = statement.exponents();
        Scalar c = statement.challenge(proof.commitments(), proof.chain());
        addPermutationAndCiphertexts(u, c);
        addChain(u, c);
        return group.productOfPowersVartime(bases, exponents).isIdentity();
    }

    /**
     * t1 = cbar^-c g^s1, t3 = ctil^-c g^s3 Π h_i^s'_i, t4β = B^-c y^-s4 Π β'_i^s'_i, t4α = A^-c g^-s4 Π α'_i^s'_i,
     * with weights w1, w3, wb, wa.
     */
    private void addPermutationAndCiphertexts(List<Scalar> u, Scalar c) {
        ShuffleProof.Commitments t = proof.commitments();
        ShuffleProof.Responses s = proof.responses();
        Scalar w1 = weight();
        Scalar w3 = weight();
        Scalar wb = weight();
        Scalar wa = weight();
        Scalar cw1 = c.times(w1);
        Scalar cw3 = c.times(w3);
        Scalar cwb = c.times(wb);
        Scalar cwa = c.times(wa);
        List<Element> h = mixing.generators(n);
        for (int i = 0; i < n; i++) {
            Scalar ui = u.get(i);
            Scalar prime = s.primes().get(i);
            add(proof.permutation().get(i), cw1.plus(cw3.times(ui)).negate());
            add(h.get(i), cw1.plus(w3.times(prime)));
            add(inputs.get(i).beta(), cwb.times(ui).negate());
            add(inputs.get(i).alpha(), cwa.times(ui).negate());
            add(outputs.get(i).beta(), wb.times(prime));
            add(outputs.get(i).alpha(), wa.times(prime));
        }
        Scalar forG = w1.times(s.s1()).plus(w3.times(s.s3())).minus(wa.times(s.s4()));
        add(group.generator(), forG);
        add(mixing.key().element(), wb.times(s.s4()).negate());
        add(t.t1().inverse(), w1);
        add(t.t3().inverse(), w3);
        add(t.t4Beta().inverse(), wb);
        add(t.t4Alpha().inverse(), wa);
    }

    /**
     * t2 = (ĉ_N / h^U)^-c g^s2 with weight w2, and t̂_i = ĉ_i^-c g^ŝ_i ĉ_(i-1)^s'_i with weight w_i, where ĉ_0 = h. The
     * exponents of ĉ_i come from its own link and from the next.
     */
    private void addChain(List<Scalar> u, Scalar c) {
        ShuffleProof.Responses s = proof.responses();
        Scalar w2 = weight();
        Scalar forG = w2.times(s.s2());
        Element before = mixing.h().base();
        Scalar forBefore = c.times(w2);
        for (Scalar ui : u) {
            forBefore = forBefore.times(ui);
        }
        for (int i = 0; i < n; i++) {
            Scalar w = weight();
            forG = forG.plus(w.times(s.links().get(i)));
            add(before, forBefore.plus(w.times(s.primes().get(i))));
            add(proof.commitments().links().get(i).inverse(), w);
            before = proof.chain().get(i);
            forBefore = c.times(w).negate();
        }
        add(before, forBefore.minus(c.times(w2)));
        add(group.generator(), forG);
        add(proof.commitments().t2().inverse(), w2);
    }

    private void add(Element base, Scalar exponent) {
        bases.add(base);
        exponents.add(exponent);
    }

    private Scalar weight() {
        return group.scalar(new BigInteger(1, Randomness.system().bytes(WEIGHT_BYTES)));
    }
}
