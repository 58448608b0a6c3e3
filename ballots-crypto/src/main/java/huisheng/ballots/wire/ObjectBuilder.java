package huisheng.ballots.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds an object member by member; an absent optional member is left out altogether. */
public final class ObjectBuilder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    ObjectBuilder() {}

    public ObjectBuilder put(String name, Json value) {
        if (members.put(name, value) != null) throw new IllegalArgumentException("twice: " + name);
        return this;
    }

    public ObjectBuilder put(String name, String value) {
        return put(name, Json.of(value));
    }

    public ObjectBuilder put(String name, long value) {
        return put(name, Json.of(value));
    }

    public ObjectBuilder putIf(String name, Optional<? extends Json> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    public Json.Obj build() {
        return new Json.Obj(members);
    }
}
