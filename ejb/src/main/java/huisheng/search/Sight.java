package huisheng.search;

import java.io.Serializable;
import java.util.Objects;

/**
 * The rule of sight of one thing, as far as a query can keep it.
 *
 * @param organisation number of the organisation whose members or officers may find it
 * @param author the member who may find it in any case, or null
 */
public record Sight(OpenTo openTo, long organisation, Long author) implements Serializable {
    public Sight {
        Objects.requireNonNull(openTo);
    }
}
