package huisheng.deadline;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Names an act of the rule packs, "suggestion.reply". */
public record RuleKey(String value) implements Serializable {
    private static final Pattern FORM = Pattern.compile("[a-z]+\\.[a-z]{2,40}");

    public RuleKey {
        if (!isOne(value)) throw new IllegalArgumentException("no rule key");
    }

    /** Whether it says for how long something is kept, and promises no day. */
    public boolean isKeeping() {
        return value.endsWith(".kept");
    }

    static boolean isOne(String text) {
        return text != null && text.length() <= 60 && FORM.matcher(text).matches();
    }
}
