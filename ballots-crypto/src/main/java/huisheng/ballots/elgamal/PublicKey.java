package huisheng.ballots.elgamal;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;

/** The key y of an election, with tables for raising it to many exponents. */
public final class PublicKey {
    private final Element element;
    private volatile FixedBase powers;

    public PublicKey(Element element) {
        this.element = element;
    }

    public Element element() {
        return element;
    }

    public Group group() {
        return element.group();
    }

    /** y^exponent for many exponents; the table is made when it is first asked for. */
    public FixedBase powers() {
        FixedBase made = powers;
        if (made == null) {
            made = group().fixedBase(element);
            powers = made;
        }
        return made;
    }

    /** Seals g^message with the given randomness; the same steps for every message (PROTOCOL 9). */
    public Ciphertext seal(SecretScalar message, SecretScalar randomness) {
        FixedBase g = group().generatorPowers();
        return new Ciphertext(g.pow(randomness), powers().pow(randomness).times(g.pow(message)));
    }

    /** Seals a vote, which is not negative; the same steps for every vote, fewer than for a message of any size. */
    public Ciphertext seal(int vote, SecretScalar randomness) {
        FixedBase g = group().generatorPowers();
        Element message = g.powOfSmall(group().secret(vote), Integer.SIZE - 1);
        return new Ciphertext(g.pow(randomness), powers().pow(randomness).times(message));
    }

    /** Seals an element, for questions that are counted one by one. */
    public Ciphertext seal(Element message, SecretScalar randomness) {
        return new Ciphertext(
                group().generatorPowers().pow(randomness),
                powers().pow(randomness).times(message));
    }

    /** Re-computes what a voter opened: whether the ciphertext holds g^message under this randomness. */
    public boolean opensTo(Ciphertext ciphertext, int message, Scalar randomness) {
        FixedBase g = group().generatorPowers();
        Element beta = powers().powVartime(randomness).times(g.powVartime(group().scalar(message)));
        return ciphertext.alpha().equals(g.powVartime(randomness))
                && ciphertext.beta().equals(beta);
    }

    @Override
    public String toString() {
        return element.toText();
    }
}
