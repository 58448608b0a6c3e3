package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.Ciphertext;
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
 * One list being shuffled, with all that must never be told: the order and the randomness (PROTOCOL 11). Lists count
 * from 0 where the protocol counts from 1. It prints nothing.
 */
final class SecretShuffle {
    private final Mixing mixing;
    private final Randomness randomness;
    private final Group group;
    private final PublicKey key;
    private final FixedBase g;
    private final int n;
    private final List<Ciphertext> inputs;
    private final Permutation order;
    private final List<SecretScalar> reencryption;
    private final List<Ciphertext> outputs;

    SecretShuffle(Mixing mixing, List<Ciphertext> inputs, Randomness randomness) {
        this.mixing = mixing;
        this.randomness = randomness;
        this.group = mixing.group();
        this.key = mixing.key();
        this.g = group.generatorPowers();
        this.n = inputs.size();
        this.inputs = List.copyOf(inputs);
        this.order = Permutation.random(n, randomness);
        this.reencryption = randomScalars();
        this.outputs = reencrypted();
    }

    List<Ciphertext> outputs() {
        return outputs;
    }

    private List<Ciphertext> reencrypted() {
        List<Ciphertext> result = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            SecretScalar r = reencryption.get(order.source(i));
            Ciphertext neutral = key.seal(group.identity(), r);
            result.add(inputs.get(order.source(i)).times(neutral));
        }
        return List.copyOf(result);
    }

    ShuffleProof prove() {
        // 1: c at j_i is g^r h_i
        List<Element> h = mixing.generators(n);
        List<SecretScalar> r = randomScalars();
        Element[] c = new Element[n];
        for (int i = 0; i < n; i++) {
            int j = order.source(i);
            c[j] = g.pow(r.get(j)).times(h.get(i));
        }
        // 2, 3
        Statement statement = new Statement(mixing, inputs, outputs, List.of(c));
        List<Scalar> u = statement.exponents();
        // 4, 5
        Chain chain = new Chain(u);
        SecretScalar w1 = random();
        SecretScalar w2 = random();
        SecretScalar w3 = random();
        SecretScalar w4 = random();
        ShuffleProof.Commitments commitments = new ShuffleProof.Commitments(
                g.pow(w1),
                g.pow(w2),
                g.pow(w3).times(group.productOfPowers(h, chain.wPrime)),
                key.powers().pow(w4).inverse().times(group.productOfPowers(betas(), chain.wPrime)),
                g.pow(w4).inverse().times(group.productOfPowers(alphas(), chain.wPrime)),
                chain.commitments);
        // 6
        Scalar challenge = statement.challenge(commitments, chain.elements);
        // 7; the sum of r̂_i v_i is what the chain has gathered
        ShuffleProof.Responses responses = new ShuffleProof.Responses(
                w1.plus(sum(r).times(challenge)).reveal(),
                w2.plus(chain.gathered.times(challenge)).reveal(),
                w3.plus(sumOfProducts(r, u).times(challenge)).reveal(),
                w4.plus(sumOfProducts(reencryption, u).times(challenge)).reveal(),
                chain.linkResponses(challenge),
                chain.primeResponses(challenge));
        return new ShuffleProof(commitments, responses, List.of(c), chain.elements);
    }

    /**
     * ĉ_i = g^r̂_i ĉ_(i-1)^u'_i, written with fixed bases as g^R_i h^U_i where R_i = r̂_i + u'_i R_(i-1) and U_i = u'_i
     * U_(i-1), and the commitments t̂_i in the same way.
     */
    private final class Chain {
        final List<SecretScalar> rHat = randomScalars();
        final List<SecretScalar> wHat = randomScalars();
        final List<SecretScalar> wPrime = randomScalars();
        final List<SecretScalar> uPrime = new ArrayList<>(n);
        final List<Element> elements = new ArrayList<>(n);
        final List<Element> commitments = new ArrayList<>(n);
        SecretScalar gathered = group.secret(0);

        Chain(List<Scalar> u) {
            FixedBase h = mixing.h();
            SecretScalar product = group.secret(1);
            for (int i = 0; i < n; i++) {
                SecretScalar exponent = group.secret(0).plus(u.get(order.source(i)));
                SecretScalar w = wPrime.get(i);
                commitments.add(g.pow(wHat.get(i).plus(w.times(gathered))).times(h.pow(w.times(product))));
                gathered = rHat.get(i).plus(exponent.times(gathered));
                product = exponent.times(product);
                elements.add(g.pow(gathered).times(h.pow(product)));
                uPrime.add(exponent);
            }
        }

        List<Scalar> linkResponses(Scalar challenge) {
            return responses(wHat, rHat, challenge);
        }

        List<Scalar> primeResponses(Scalar challenge) {
            return responses(wPrime, uPrime, challenge);
        }
    }

    private static List<Scalar> responses(List<SecretScalar> w, List<SecretScalar> secrets, Scalar challenge) {
        List<Scalar> responses = new ArrayList<>(w.size());
        for (int i = 0; i < w.size(); i++) {
            responses.add(w.get(i).plus(secrets.get(i).times(challenge)).reveal());
        }
        return responses;
    }

    private List<Element> alphas() {
        return outputs.stream().map(Ciphertext::alpha).toList();
    }

    private List<Element> betas() {
        return outputs.stream().map(Ciphertext::beta).toList();
    }

    private SecretScalar sum(List<SecretScalar> secrets) {
        return secrets.stream().reduce(group.secret(0), SecretScalar::plus);
    }

    private SecretScalar sumOfProducts(List<SecretScalar> secrets, List<Scalar> factors) {
        SecretScalar sum = group.secret(0);
        for (int i = 0; i < secrets.size(); i++) {
            sum = sum.plus(secrets.get(i).times(factors.get(i)));
        }
        return sum;
    }

    private SecretScalar random() {
        return group.randomSecret(randomness);
    }

    private List<SecretScalar> randomScalars() {
        List<SecretScalar> scalars = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            scalars.add(random());
        }
        return scalars;
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
