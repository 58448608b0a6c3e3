package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.wire.Json;
import java.util.List;

/** X = g^x and F = base^x have the same exponent x (PROTOCOL 12.1, docs/protocol/04-proofs.md 4.3). */
public record EqualityProof(ScalarPair pair) {
    public static EqualityProof prove(Binding binding, Element base, SecretScalar x, Randomness randomness) {
        Group group = base.group();
        SecretScalar w = group.randomSecret(randomness);
        List<String> commitments = group.toTexts(List.of(group.generatorPowers().pow(w), base.pow(w)));
        Scalar challenge = binding.profile().challenge(group, binding.purpose(), binding.context(), commitments);
        Scalar response = w.minus(x.times(challenge)).reveal();
        w.destroy();
        return new EqualityProof(new ScalarPair(challenge, response));
    }

    /** Adds what must hold to the claims. All three elements must be members. */
    public void claim(String place, Binding binding, Element key, Element base, Element factor, Claims claims) {
        Group group = key.group();
        Scalar c = pair.challenge();
        Element a = group.generatorPowers().powVartime(pair.response()).times(key.powVartime(c));
        Element b = group.productOfPowersVartime(List.of(base, factor), List.of(pair.response(), c));
        claims.add(place, binding, List.of(a, b), c);
    }

    public static EqualityProof decode(Json value, Reading reading) throws MalformedEncoding {
        return new EqualityProof(ScalarPair.decode(value, reading));
    }

    public Json encode() {
        return pair.encode();
    }
}
