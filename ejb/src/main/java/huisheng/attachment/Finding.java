package huisheng.attachment;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something that a file carries and a reader does not see at once.
 *
 * @param count how often, at least 1
 */
public record Finding(FindingKind kind, int count) implements Serializable {
    public Finding {
        Objects.requireNonNull(kind);
        if (count < 1) throw new IllegalArgumentException("count " + count);
    }
}
