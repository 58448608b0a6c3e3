package huisheng.ballots.wire;

import huisheng.ballots.group.MalformedEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the members of an object one by one, in the order of the protocol. In strict reading {@link #end} refuses an
 * object that has other members or has them in another order.
 */
public final class Members {
    private final Map<String, Json> members;
    private final List<String> taken = new ArrayList<>();

    private Members(Map<String, Json> members) {
        this.members = members;
    }

    public static Members of(Json value) throws MalformedEncoding {
        if (value instanceof Json.Obj object) return new Members(object.members());
        throw new MalformedEncoding("an object was expected");
    }

    public Json take(String name) throws MalformedEncoding {
        return takeIf(name).orElseThrow(() -> new MalformedEncoding("no member \"" + name + "\""));
    }

    public Optional<Json> takeIf(String name) {
        Json value = members.get(name);
        if (value != null) taken.add(name);
        return Optional.ofNullable(value);
    }

    /** Ends the reading; a strict reader refuses anything left over or out of order. */
    public void end(boolean strict) throws MalformedEncoding {
        if (strict && !taken.equals(List.copyOf(members.keySet()))) {
            throw new MalformedEncoding("unknown members or another order of members");
        }
    }
}
