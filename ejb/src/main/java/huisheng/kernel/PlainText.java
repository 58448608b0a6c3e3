package huisheng.kernel;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as a person typed it, made storable: Unicode NFC, line ends as LF, control characters (NUL among them) and
 * unpaired surrogates replaced by U+FFFD, blanks at both ends removed. It is never markup; pages escape it.
 */
public record PlainText(String value) implements Serializable {
    private static final Pattern HEAP = Pattern.compile("\\p{M}{7,}");

    public PlainText {
        value = storable(value);
    }

    /**
     * Text of at least one and at most {@code limit} code points.
     *
     * @throws Refused TEXT_MISSING, TEXT_TOO_LONG (detail: the limit)
     */
    public static PlainText of(String typed, int limit) {
        var text = new PlainText(typed);
        if (text.value.isEmpty()) throw new Refused(TextReason.TEXT_MISSING);
        if (text.value.codePointCount(0, text.value.length()) > limit)
            throw new Refused(TextReason.TEXT_TOO_LONG, limit);
        return text;
    }

    /**
     * Whether it may be the name of a person or a union: one line, nothing unreadable, no mark that turns the direction of
     * writing around, and no heap of marks on one letter that would run over the lines beside it.
     */
    public boolean isName() {
        return value.codePoints().noneMatch(PlainText::isNotPartOfAName)
                && !HEAP.matcher(value).find();
    }

    // Line breaks, what was unreadable (U+FFFD), and signs that nobody sees, save the joiners that some scripts need.
    private static boolean isNotPartOfAName(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT && codePoint != 0x200C && codePoint != 0x200D
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || codePoint == 0xFFFD;
    }

    @Override
    public String toString() {
        return value;
    }

    private static String storable(String typed) {
        if (typed == null) return "";
        var clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> clean.appendCodePoint(kept(c)));
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }

    private static int kept(int codePoint) {
        boolean control = Character.getType(codePoint) == Character.CONTROL && codePoint != '\n' && codePoint != '\t';
        boolean surrogate = Character.getType(codePoint) == Character.SURROGATE;
        return control || surrogate ? 0xFFFD : codePoint;
    }
}
