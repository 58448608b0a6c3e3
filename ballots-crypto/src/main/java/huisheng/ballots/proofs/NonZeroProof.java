package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.List;

/** A ciphertext does not hold 0 (PROTOCOL 9.3, docs/protocol/04-proofs.md 4.5). */
public record NonZeroProof(Element commitment, Scalar challenge, Scalar first, Scalar second) {
    /** With r the randomness inside the ciphertext. */
    public static NonZeroProof prove(
            PublicKey key, Binding binding, Ciphertext ciphertext, SecretScalar r, Randomness randomness) {
        Group group = key.group();
        SecretScalar s = group.randomSecret(randomness);
        while (s.isZero()) s = group.randomSecret(randomness);
        SecretScalar sr = s.times(r);
        SecretScalar w1 = group.randomSecret(randomness);
        SecretScalar w2 = group.randomSecret(randomness);
        FixedBase y = key.powers();
        Element a0 = ciphertext.beta().pow(s).times(y.pow(sr.negate()));
        Element a1 = ciphertext.alpha().pow(w1).times(group.generatorPowers().pow(w2));
        Element a2 = ciphertext.beta().pow(w1).times(y.pow(w2));
        Scalar c = binding.profile()
                .challenge(group, binding.purpose(), binding.context(), group.toTexts(List.of(a0, a1, a2)));
        return new NonZeroProof(
                a0, c, w1.minus(s.times(c)).reveal(), w2.plus(sr.times(c)).reveal());
    }

    /** Adds what must hold to the claims. The ciphertext must be a member. */
    public void claim(String place, Binding binding, PublicKey key, Ciphertext ciphertext, Claims claims) {
        if (commitment.isIdentity()) {
            claims.refuse(place, "the commitment is 1");
            return;
        }
        Group group = key.group();
        Element a1 = ciphertext
                .alpha()
                .powVartime(first)
                .times(group.generatorPowers().powVartime(second));
        Element a2 = group.productOfPowersVartime(List.of(ciphertext.beta(), commitment), List.of(first, challenge))
                .times(key.powers().powVartime(second));
        claims.add(place, binding, List.of(commitment, a1, a2), challenge);
    }

    public static NonZeroProof decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        Element commitment = reading.element(members.take("commitment"));
        Scalar challenge = reading.scalar(members.take("challenge"));
        List<Scalar> response = reading.list(members.take("response"), reading::scalar);
        reading.end(members);
        if (response.size() != 2) throw new MalformedEncoding("two responses were expected");
        return new NonZeroProof(commitment, challenge, response.get(0), response.get(1));
    }

    public Json encode() {
        return Json.object()
                .put("commitment", commitment.toText())
                .put("challenge", challenge.toText())
                .put("response", Json.array(Json.of(first.toText()), Json.of(second.toText())))
                .build();
    }
}
