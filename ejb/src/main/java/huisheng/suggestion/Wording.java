package huisheng.suggestion;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.TextReason;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an author writes: subject, text, the short form of the category, and whether the answer is for them alone.
 *
 * @param details only answers to questions of the category are kept, and only those that say something
 */
public record Wording(
        Category category, String subject, String text, Map<FormQuestion, String> details, boolean privately)
        implements Serializable {
    public static final int SUBJECT_LIMIT = 100;
    public static final int TEXT_LIMIT = 10_000;
    public static final int DETAIL_LIMIT = 200;

    public Wording {
        if (category == null) throw new Refused(SuggestionReason.CHOICE_MISSING);
        subject = new PlainText(subject).value();
        text = new PlainText(text).value();
        details = Map.copyOf(kept(category, details));
    }

    public Wording(Category category, String subject, String text) {
        this(category, subject, text, Map.of(), false);
    }

    /** @throws Refused TEXT_MISSING, TEXT_TOO_LONG */
    void requireWhole() {
        PlainText.of(subject, SUBJECT_LIMIT);
        PlainText.of(text, TEXT_LIMIT);
        requireStorable();
    }

    /** A draft may be unfinished. @throws Refused TEXT_TOO_LONG */
    void requireStorable() {
        requireShort(subject, SUBJECT_LIMIT);
        requireShort(text, TEXT_LIMIT);
        details.values().forEach(words -> requireShort(words, DETAIL_LIMIT));
    }

    private static void requireShort(String words, int limit) {
        if (words.codePointCount(0, words.length()) > limit) throw new Refused(TextReason.TEXT_TOO_LONG, limit);
    }

    private static Map<FormQuestion, String> kept(Category category, Map<FormQuestion, String> typed) {
        var kept = new EnumMap<FormQuestion, String>(FormQuestion.class);
        for (var question : category.questions()) {
            var words = new PlainText(typed.get(question)).value();
            if (!words.isEmpty()) kept.put(question, words);
        }
        return kept;
    }
}
