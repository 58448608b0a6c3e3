package huisheng.ballot.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trustees' shuffles have made of the sealed ballots so far. */
@ApplicationScoped
class ShuffledSum {
    /**
     * @param height of the last event of the record that was read
     * @param byPlace the hash of each trustee's shuffle, in the order of the record
     * @param toOpen the sum with the shuffled ballots in it, as trustees open it
     */
    record Objects(int height, Map<Integer, String> byPlace, String toOpen) {
        Objects {
            byPlace = Collections.unmodifiableMap(new LinkedHashMap<>(byPlace));
        }
    }

    @Inject
    private BoxCopy copy;

    Objects of(String uuid) {
        return copy.read(uuid, record -> {
            Map<Integer, String> byPlace = new LinkedHashMap<>();
            for (var one : record.shuffles())
                byPlace.put(one.owner(), one.payload().hex());
            return new Objects(
                    record.last().height(), byPlace, record.toOpen().encode().text());
        });
    }
}
