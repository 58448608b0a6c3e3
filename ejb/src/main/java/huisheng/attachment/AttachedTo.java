package huisheng.attachment;

import java.io.Serializable;
import java.util.Objects;

/**
 * The matter that a file belongs to.
 *
 * @param kind the feature's word for it, at most 20 letters, e.g. {@code suggestion}
 * @param id the feature's own number
 */
public record AttachedTo(String kind, long id) implements Serializable {
    public AttachedTo {
        if (Objects.requireNonNull(kind).isEmpty() || kind.length() > 20) throw new IllegalArgumentException(kind);
    }
}
