package huisheng.ballots.elgamal;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.wire.Json;

/** A sealed element: alpha = g^r, beta = y^r · message. Multiplying ciphertexts multiplies (for votes: adds) messages. */
public record Ciphertext(Element alpha, Element beta) {
    public Ciphertext {
        if (alpha.group() != beta.group()) throw new IllegalArgumentException("two groups");
    }

    /** (1, 1): what a count starts from. */
    public static Ciphertext neutral(Group group) {
        return new Ciphertext(group.identity(), group.identity());
    }

    public static Ciphertext product(Group group, Iterable<Ciphertext> factors) {
        Ciphertext product = neutral(group);
        for (Ciphertext factor : factors) product = product.times(factor);
        return product;
    }

    public Ciphertext times(Ciphertext other) {
        return new Ciphertext(alpha.times(other.alpha), beta.times(other.beta));
    }

    /** Both halves to a public power: a vote counted several times. */
    public Ciphertext powVartime(Scalar times) {
        return new Ciphertext(alpha.powVartime(times), beta.powVartime(times));
    }

    public Group group() {
        return alpha.group();
    }

    /** {@code ser(alpha),ser(beta)}, as hashed texts have it. */
    public String toText() {
        return alpha.toText() + "," + beta.toText();
    }

    public Json encode() {
        return Json.object()
                .put("alpha", alpha.toText())
                .put("beta", beta.toText())
                .build();
    }
}
