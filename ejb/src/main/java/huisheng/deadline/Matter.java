package huisheng.deadline;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * What a deadline belongs to: a kind that the feature chooses (lower case, "suggestion") and its number there.
 */
public record Matter(String kind, long id) implements Serializable {
    private static final Pattern KIND = Pattern.compile("[a-z]{2,30}");

    public Matter {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException(kind);
    }
}
