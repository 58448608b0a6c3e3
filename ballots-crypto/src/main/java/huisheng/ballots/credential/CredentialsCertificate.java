package huisheng.ballots.credential;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import huisheng.ballots.wire.ObjectBuilder;
import java.util.Optional;

/** What an external issuer of credentials signs about the list it made (PROTOCOL 5.4). */
public record CredentialsCertificate(
        String uuid,
        int voters,
        Hash credentials,
        Element verificationKey,
        Element encryptionKey,
        Optional<KnowledgeProof> signature) {

    public static CredentialsCertificate decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        String uuid = members.take("uuid").asText();
        int voters = members.take("voter_list_length").asInt();
        Hash credentials = Hash.decode(members.take("public_creds_hash"));
        Element verification = reading.element(members.take("verification_key"));
        Element encryption = reading.element(members.take("encryption_key"));
        Optional<Json> signed = members.takeIf("signature");
        reading.end(members);
        Optional<KnowledgeProof> signature = Optional.empty();
        CredentialsCertificate bare =
                new CredentialsCertificate(uuid, voters, credentials, verification, encryption, signature);
        if (signed.isEmpty()) return bare;
        SignedMessage message = SignedMessage.decode(signed.get(), reading);
        if (!message.message().equals(bare.signedText())) {
            throw new MalformedEncoding("the certificate's signature is over something else");
        }
        return new CredentialsCertificate(
                uuid, voters, credentials, verification, encryption, Optional.of(message.signature()));
    }

    /** The certificate belongs to this election and this list, and its signature, if any, holds. */
    public Verdict check(Profile profile, String electionUuid, Hash list, int size) {
        Verdict verdict = Verdict.of(uuid.equals(electionUuid), "", "the certificate names another election")
                .and(Verdict.of(credentials.equals(list), "", "the certificate names another credential list"))
                .and(Verdict.of(voters == size, "", "the certificate names another number of voters"));
        if (signature.isEmpty()) return verdict;
        SignedMessage signed = new SignedMessage(signedText(), signature.get());
        return verdict.and(signed.check("signature", profile, verificationKey));
    }

    /** The signed text: the hash of this object without its signature. */
    public String signedText() {
        return Hash.of(bare().build().canonical()).hex();
    }

    public Json encode() {
        return bare().putIf("signature", signature.map(s -> new SignedMessage(signedText(), s).encode()))
                .build();
    }

    private ObjectBuilder bare() {
        return Json.object()
                .put("uuid", uuid)
                .put("voter_list_length", voters)
                .put("public_creds_hash", credentials.encode())
                .put("verification_key", verificationKey.toText())
                .put("encryption_key", encryptionKey.toText());
    }
}
