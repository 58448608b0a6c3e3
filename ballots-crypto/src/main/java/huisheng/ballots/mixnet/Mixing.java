package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Group;
import huisheng.ballots.proofs.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What all shuffles of one election share: its key, its fingerprint, and generators whose logarithms nobody knows. The
 * generators are derived here from a public string and never read from anywhere (attack P8).
 */
public final class Mixing {
    private final PublicKey key;
    private final Profile profile;
    private final String fingerprint;
    private final IntFunction<Element> derivation;
    private final List<Element> generators = new ArrayList<>();
    private final FixedBase first;

    public Mixing(PublicKey key, Profile profile, String fingerprint) {
        this(key, profile, fingerprint, key.group()::derivedGenerator);
    }

    /** With generators of other origin, so that tests can show that such proofs are refused. */
    Mixing(PublicKey key, Profile profile, String fingerprint, IntFunction<Element> derivation) {
        this.key = key;
        this.profile = profile;
        this.fingerprint = fingerprint;
        this.derivation = derivation;
        this.first = key.group().fixedBase(derivation.apply(-1));
    }

    PublicKey key() {
        return key;
    }

    Group group() {
        return key.group();
    }

    Profile profile() {
        return profile;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** h. */
    FixedBase h() {
        return first;
    }

    /** h_1 … h_n. */
    synchronized List<Element> generators(int n) {
        while (generators.size() < n) {
            generators.add(derivation.apply(generators.size()));
        }
        return List.copyOf(generators.subList(0, n));
    }
}
