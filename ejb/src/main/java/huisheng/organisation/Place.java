package huisheng.organisation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Where an organisation stands: the ids from the root down to it, "/1/7/". All places below it begin with it; in the
 * order of bytes they are the range from {@link #value()} up to, not including, {@link #beyond()}.
 */
public record Place(String value) implements Serializable {
    private static final char AFTER_SLASH = '/' + 1;

    public boolean within(Place outer) {
        return value.startsWith(outer.value);
    }

    public String beyond() {
        return value.substring(0, value.length() - 1) + AFTER_SLASH;
    }

    /** From the root down to the organisation itself. */
    public List<OrganisationId> line() {
        return Arrays.stream(value.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> new OrganisationId(Long.parseLong(part)))
                .toList();
    }

    public OrganisationId root() {
        return line().get(0);
    }
}
