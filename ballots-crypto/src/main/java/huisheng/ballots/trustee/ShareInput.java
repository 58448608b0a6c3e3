package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.List;

/** What one trustee needs from all contributions to compute its share (PROTOCOL 7.5, 4). */
public record ShareInput(
        String polynomial, List<String> secrets, List<SignedMessage> coefficients, List<KnowledgeProof> signatures) {
    public ShareInput {
        secrets = List.copyOf(secrets);
        coefficients = List.copyOf(coefficients);
        signatures = List.copyOf(signatures);
    }

    public static ShareInput decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        ShareInput read = new ShareInput(
                members.take("polynomial").asText(),
                reading.list(members.take("secrets"), Json::asText),
                reading.list(members.take("coefexps"), one -> SignedMessage.decode(one, reading)),
                reading.list(members.take("signatures"), one -> KnowledgeProof.decode(one, reading)));
        reading.end(members);
        return read;
    }

    public Json encode() {
        return Json.object()
                .put("polynomial", polynomial)
                .put("secrets", Json.array(secrets.stream().map(Json::of).toList()))
                .put(
                        "coefexps",
                        Json.array(
                                coefficients.stream().map(SignedMessage::encode).toList()))
                .put(
                        "signatures",
                        Json.array(
                                signatures.stream().map(KnowledgeProof::encode).toList()))
                .build();
    }
}
