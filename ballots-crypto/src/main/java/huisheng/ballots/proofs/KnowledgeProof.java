package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.PowersAsked;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.wire.Json;
import java.util.List;

/** Whoever made this knows x with X = g^x; over a message it is a signature (PROTOCOL 4, docs/protocol/04-proofs.md 4.2). */
public record KnowledgeProof(ScalarPair pair) {
    public static KnowledgeProof prove(Group group, Binding binding, SecretScalar x, Randomness randomness) {
        SecretScalar w = group.randomSecret(randomness);
        Element commitment = group.generatorPowers().pow(w);
        Scalar challenge =
                binding.profile().challenge(group, binding.purpose(), binding.context(), List.of(commitment.toText()));
        Scalar response = w.minus(x.times(challenge)).reveal();
        w.destroy();
        return new KnowledgeProof(new ScalarPair(challenge, response));
    }

    /** Adds what must hold to the claims. The element X must be a member. */
    public void claim(String place, Binding binding, Element x, Claims claims) {
        FixedBase g = x.group().generatorPowers();
        claims.ask(
                place,
                binding,
                List.of(new PowersAsked(x, List.of(pair.challenge()), true)),
                powers -> List.of(
                        new Commitment(powers.get(0).get(0), List.of(new Commitment.Power(g, pair.response())))),
                pair.challenge());
    }

    public Verdict check(String place, Binding binding, Element x) {
        Claims claims = new Claims(x.group());
        claim(place, binding, x, claims);
        return claims.settle();
    }

    public static KnowledgeProof decode(Json value, Reading reading) throws MalformedEncoding {
        return new KnowledgeProof(ScalarPair.decode(value, reading));
    }

    public Json encode() {
        return pair.encode();
    }
}
