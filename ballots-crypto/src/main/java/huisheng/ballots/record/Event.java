package huisheng.ballots.record;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;
import java.util.Arrays;
import java.util.Optional;

/** One link of the chain: what happened, after which event, and the object that tells more (PROTOCOL 14.2). */
public record Event(Optional<Hash> parent, int height, EventType type, Optional<Hash> payload) {
    public Event {
        if (height < 0) throw new IllegalArgumentException("height");
        if (type.hasPayload() != payload.isPresent()) throw new IllegalArgumentException("payload");
    }

    /** The first event of a record. */
    public static Event first(Hash setup) {
        return new Event(Optional.empty(), 0, EventType.SETUP, Optional.of(setup));
    }

    /** The event that follows this one. */
    public Event next(EventType next, Optional<Hash> object) {
        return new Event(Optional.of(hash()), height + 1, next, object);
    }

    public Hash hash() {
        return Hash.of(bytes());
    }

    public byte[] bytes() {
        return Json.object()
                .putIf("parent", parent.map(Hash::encode))
                .put("height", height)
                .put("type", type.spelling())
                .putIf("payload", payload.map(Hash::encode))
                .build()
                .canonical();
    }

    /** Reads an event; only its canonical bytes are one. */
    public static Event decode(byte[] bytes) throws MalformedEncoding {
        Members members = Members.of(JsonParser.parse(bytes, JsonLimits.SMALL));
        Optional<Hash> parent = hash(members.takeIf("parent"));
        int height = members.take("height").asInt();
        EventType type = EventType.decode(members.take("type").asText());
        Optional<Hash> payload = hash(members.takeIf("payload"));
        members.end(true);
        if (type.hasPayload() != payload.isPresent()) throw new MalformedEncoding("payload missing or not allowed");
        Event event = new Event(parent, height, type, payload);
        if (!Arrays.equals(event.bytes(), bytes)) throw new MalformedEncoding("event is not in canonical form");
        return event;
    }

    private static Optional<Hash> hash(Optional<Json> value) throws MalformedEncoding {
        return value.isPresent() ? Optional.of(Hash.decode(value.get())) : Optional.empty();
    }
}
