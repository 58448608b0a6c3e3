package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;

/** A text and the proof that the owner of a key stands behind it (PROTOCOL 7.2). */
public record SignedMessage(String message, KnowledgeProof signature) {
    public static SignedMessage sign(
            Profile profile, Group group, SecretScalar key, String message, Randomness randomness) {
        return new SignedMessage(message, KnowledgeProof.prove(group, binding(profile, message), key, randomness));
    }

    public Verdict check(String place, Profile profile, Element key) {
        return signature.check(place, binding(profile, message), key);
    }

    private static Binding binding(Profile profile, String message) {
        return Binding.of(profile, Purpose.MESSAGE, message);
    }

    public static SignedMessage decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        String message = members.take("message").asText();
        KnowledgeProof signature = KnowledgeProof.decode(members.take("signature"), reading);
        reading.end(members);
        return new SignedMessage(message, signature);
    }

    public Json encode() {
        return Json.object()
                .put("message", message)
                .put("signature", signature.encode())
                .build();
    }
}
