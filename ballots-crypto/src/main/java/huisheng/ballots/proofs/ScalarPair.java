package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;

/** {@code {"challenge":…,"response":…}}: the form of every simple proof in a record (PROTOCOL 4). */
public record ScalarPair(Scalar challenge, Scalar response) {
    public static ScalarPair decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        ScalarPair pair =
                new ScalarPair(reading.scalar(members.take("challenge")), reading.scalar(members.take("response")));
        reading.end(members);
        return pair;
    }

    public Json encode() {
        return Json.object()
                .put("challenge", challenge.toText())
                .put("response", response.toText())
                .build();
    }
}
