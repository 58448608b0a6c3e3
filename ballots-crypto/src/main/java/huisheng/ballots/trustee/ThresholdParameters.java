package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a key ceremony leaves in the record (PROTOCOL 6.3). */
public record ThresholdParameters(
        int threshold,
        List<SignedMessage> certificates,
        List<SignedMessage> coefficients,
        List<KnowledgeProof> signatures,
        List<TrusteeKey> keys) {
    public ThresholdParameters {
        certificates = List.copyOf(certificates);
        coefficients = List.copyOf(coefficients);
        signatures = List.copyOf(signatures);
        keys = List.copyOf(keys);
    }

    /** Everything of PROTOCOL 7.6. */
    Verdict check(String place, Profile profile, Group group) {
        int n = keys.size();
        if (n == 0 || certificates.size() != n || coefficients.size() != n || signatures.size() != n) {
            return Verdict.unsound(place, "does not have one certificate, polynomial, signature and key a member");
        }
        try {
            Ceremony ceremony = Ceremony.of(profile, group, threshold, certificates);
            Verdict verdict = ceremony.checkCertificates();
            for (int i = 1; i <= n; i++) {
                String member = "member " + i;
                verdict = verdict.and(
                        ceremony.checkCoefficients(member, i, coefficients.get(i - 1), signatures.get(i - 1)));
            }
            if (!verdict.isSound()) return verdict.within(place);
            for (int j = 1; j <= n; j++) verdict = verdict.and(checkKey(j, ceremony, profile));
            return verdict.within(place);
        } catch (MalformedEncoding e) {
            return Verdict.unsound(place, e.getMessage());
        }
    }

    Verdict checkKey(int index, Ceremony ceremony, Profile profile) throws MalformedEncoding {
        String place = "member " + index;
        TrusteeKey own = keys.get(index - 1);
        Element expected = ceremony.expectedKey(index, coefficients);
        Verdict verdict = own.check(place, profile)
                .and(Verdict.of(own.key().equals(expected), place, "the key does not follow from the coefficients"));
        Optional<KnowledgeProof> signature = own.signature();
        if (signature.isEmpty()) return verdict.and(Verdict.unsound(place, "the key is not signed"));
        SignedMessage signed = new SignedMessage(expected.toText(), signature.get());
        return verdict.and(signed.check(
                place + ", signature of the key",
                profile,
                ceremony.certificate(index).verification()));
    }

    /** The common key: the product of all constant coefficients. */
    Element publicKey(Profile profile, Group group) throws MalformedEncoding {
        Ceremony ceremony = Ceremony.of(profile, group, threshold, certificates);
        List<Element> constants = new ArrayList<>();
        for (SignedMessage one : coefficients)
            constants.add(ceremony.coefficients(one).get(0));
        return group.product(constants);
    }

    static ThresholdParameters decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        int threshold = members.take("threshold").asInt();
        List<SignedMessage> certificates =
                reading.list(members.take("certs"), one -> SignedMessage.decode(one, reading));
        List<SignedMessage> coefficients =
                reading.list(members.take("coefexps"), one -> SignedMessage.decode(one, reading));
        Optional<Json> signed = members.takeIf("signatures");
        List<KnowledgeProof> signatures =
                signed.isEmpty() ? List.of() : reading.list(signed.get(), one -> KnowledgeProof.decode(one, reading));
        List<TrusteeKey> keys = reading.list(members.take("verification_keys"), one -> TrusteeKey.decode(one, reading));
        return new ThresholdParameters(threshold, certificates, coefficients, signatures, keys);
    }

    Json encode() {
        return Json.object()
                .put("threshold", threshold)
                .put("certs", messages(certificates))
                .put("coefexps", messages(coefficients))
                .put(
                        "signatures",
                        Json.array(
                                signatures.stream().map(KnowledgeProof::encode).toList()))
                .put(
                        "verification_keys",
                        Json.array(keys.stream().map(TrusteeKey::encode).toList()))
                .build();
    }

    private static Json messages(List<SignedMessage> messages) {
        return Json.array(messages.stream().map(SignedMessage::encode).toList());
    }
}
