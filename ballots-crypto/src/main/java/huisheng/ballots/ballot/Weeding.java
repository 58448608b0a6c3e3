package huisheng.ballots.ballot;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which ballots count: for each credential the last one, in the order of the record (PROTOCOL 10.1). */
public final class Weeding<T> {
    private final Map<String, T> last = new HashMap<>();

    /** Begins with no ballots. */
    public Weeding() {}

    /** Notes a ballot; an earlier one of the same credential no longer counts. */
    public void cast(String credential, T ballot) {
        last.put(credential, ballot);
    }

    public Collection<T> kept() {
        return last.values();
    }
}
