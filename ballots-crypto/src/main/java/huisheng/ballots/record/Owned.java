package huisheng.ballots.record;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;

/** Whose shuffle or partial decryption an object is; owners count from 1 through all trustees. */
public record Owned(int owner, Hash payload) {
    public static Owned decode(Json value) throws MalformedEncoding {
        Members members = Members.of(value);
        return new Owned(members.take("owner").asInt(), Hash.decode(members.take("payload")));
    }

    public Json encode() {
        return Json.object()
                .put("owner", owner)
                .put("payload", payload.encode())
                .build();
    }
}
