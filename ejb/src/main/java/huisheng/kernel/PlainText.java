package huisheng.kernel;

import java.io.Serializable;
import java.text.Normalizer;

/**
 * Text as a person typed it, made storable: Unicode NFC, line ends as LF, control characters (NUL among them) and
 * unpaired surrogates replaced by U+FFFD, blanks at both ends removed. It is never markup; pages escape it.
 */
public record PlainText(String value) implements Serializable {
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
