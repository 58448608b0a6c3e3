package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Binding;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.Purpose;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.Optional;

/**
 * A trustee's public key with the proof of its ownership; members of a threshold set sign theirs too, and some have a
 * name (PROTOCOL 6.1).
 */
public record TrusteeKey(
        KnowledgeProof ownership, Element key, Optional<KnowledgeProof> signature, Optional<String> name) {
    /** The public half of a secret key. */
    public static TrusteeKey of(
            Profile profile, Group group, SecretScalar secret, Optional<String> name, Randomness randomness) {
        Element key = group.generatorPowers().pow(secret);
        KnowledgeProof ownership = KnowledgeProof.prove(group, ownership(profile, key), secret, randomness);
        return new TrusteeKey(ownership, key, Optional.empty(), name);
    }

    public TrusteeKey signed(KnowledgeProof by) {
        return new TrusteeKey(ownership, key, Optional.of(by), name);
    }

    /** The owner knows the secret key: without this, a last comer could choose the sum of all keys (attack T5). */
    public Verdict check(String place, Profile profile) {
        return Verdict.of(!key.isIdentity(), place, "the key is the neutral element")
                .and(ownership.check(place + ", proof of ownership", ownership(profile, key), key));
    }

    private static Binding ownership(Profile profile, Element key) {
        return Binding.of(profile, Purpose.KEY_OWNERSHIP, key.group().name(), key.toText());
    }

    /** What people compare: the hash of the key's JSON text, quotes included (PROTOCOL 17). */
    public Hash fingerprint() {
        return Hash.of(Json.of(key.toText()).canonical());
    }

    public static TrusteeKey decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        KnowledgeProof ownership = KnowledgeProof.decode(members.take("pok"), reading);
        Element key = reading.element(members.take("public_key"));
        Optional<Json> signature = members.takeIf("signature");
        Optional<Json> name = members.takeIf("name");
        return new TrusteeKey(
                ownership,
                key,
                signature.isPresent() ? Optional.of(KnowledgeProof.decode(signature.get(), reading)) : Optional.empty(),
                name.isPresent() ? Optional.of(name.get().asText()) : Optional.empty());
    }

    public Json encode() {
        return Json.object()
                .put("pok", ownership.encode())
                .put("public_key", key.toText())
                .putIf("signature", signature.map(KnowledgeProof::encode))
                .putIf("name", name.map(Json::of))
                .build();
    }
}
