package huisheng.ballots.record;

import huisheng.ballots.wire.Hash;
import java.util.List;

/** An event of an archive with the objects that stand before it. */
public record Link(Event event, Hash hash, List<Entry> objects) {
    public Link {
        objects = List.copyOf(objects);
    }

    public EventType type() {
        return event.type();
    }
}
