package huisheng.ballots.ballot;

import huisheng.ballots.credential.Weight;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;

/** How many ballots and how much weight went into a tally, and the hash of the tally (PROTOCOL 10.3). */
public record SizedTally(int ballots, Weight weight, Hash tally) {
    public static SizedTally decode(Json value) throws MalformedEncoding {
        Members members = Members.of(value);
        return new SizedTally(
                members.take("num_tallied").asInt(),
                Weight.decode(members.take("total_weight")),
                Hash.decode(members.take("encrypted_tally")));
    }

    public Json encode() {
        return Json.object()
                .put("num_tallied", ballots)
                .put("total_weight", weight.encode())
                .put("encrypted_tally", tally.encode())
                .build();
    }
}
