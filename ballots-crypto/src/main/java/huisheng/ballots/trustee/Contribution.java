package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.List;

/**
 * One trustee's part in the common key: the polynomial (for itself), one secret for each member (each only for that
 * member), the public coefficients, and a signature over all certificates and coefficients (PROTOCOL 7.5, 3).
 */
public record Contribution(
        String polynomial, List<String> secrets, SignedMessage coefficients, KnowledgeProof signature) {
    public Contribution {
        secrets = List.copyOf(secrets);
    }

    public static Contribution decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        Contribution read = new Contribution(
                members.take("polynomial").asText(),
                reading.list(members.take("secrets"), Json::asText),
                SignedMessage.decode(members.take("coefexps"), reading),
                KnowledgeProof.decode(members.take("signature"), reading));
        reading.end(members);
        return read;
    }

    public Json encode() {
        return Json.object()
                .put("polynomial", polynomial)
                .put("secrets", Json.array(secrets.stream().map(Json::of).toList()))
                .put("coefexps", coefficients.encode())
                .put("signature", signature.encode())
                .build();
    }
}
