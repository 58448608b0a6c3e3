package huisheng.ballot.count;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A sentence of the reasoning: which one, and the numbers that fill it, as texts. */
public record Sentence(String key, List<String> details) implements Serializable {
    public Sentence {
        details = List.copyOf(details);
    }

    Sentence(String key, Object... details) {
        this(key, Arrays.stream(details).map(String::valueOf).toList());
    }
}
