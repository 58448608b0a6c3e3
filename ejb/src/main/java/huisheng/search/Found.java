package huisheng.search;

import java.io.Serializable;
import java.util.Objects;

/**
 * What can be found: something of a feature, by its id.
 *
 * @param kind the feature's word for it, at most 20 letters, e.g. {@code suggestion}
 * @param id the feature's own number
 */
public record Found(String kind, long id) implements Serializable {
    public Found {
        if (Objects.requireNonNull(kind).isEmpty() || kind.length() > 20) throw new IllegalArgumentException(kind);
    }
}
