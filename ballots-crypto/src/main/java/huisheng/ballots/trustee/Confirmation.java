package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;

/** A trustee's share of the key: the secret half sealed for the trustee itself, the public half (PROTOCOL 7.5, 5). */
public record Confirmation(String privateKey, TrusteeKey publicKey) {
    public static Confirmation decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        Confirmation read = new Confirmation(
                members.take("private_key").asText(), TrusteeKey.decode(members.take("public_key"), reading));
        reading.end(members);
        return read;
    }

    public Json encode() {
        return Json.object()
                .put("private_key", privateKey)
                .put("public_key", publicKey.encode())
                .build();
    }
}
