package huisheng.attachment;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file's name as somebody's machine told it, made harmless: no path, no mark that turns the writing, one true ending. */
final class FileName {
    /** Code points of a name without its ending. */
    private static final int LONGEST = 120;

    /** Dots and blanks of any script at either end. */
    private static final Pattern ENDS = Pattern.compile("^[.\\p{IsWhite_Space}]+|[.\\p{IsWhite_Space}]+$");

    private final String stem;
    private final String ending;

    FileName(String told) {
        var name = harmless(lastStep(told == null ? "" : told));
        int dot = name.lastIndexOf('.');
        boolean ended = dot >= 0 && name.substring(dot + 1).matches("[A-Za-z0-9]{1,8}");
        stem = shortened(ended ? name.substring(0, dot) : name);
        ending = ended ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    String ending() {
        return ending;
    }

    /** @throws Refused NAME_LIES if the name says another type */
    String of(FileType type) {
        var proper = type.endings().get(0);
        if (ending.isEmpty()) return stem + "." + proper;
        if (!type.endings().contains(ending)) throw new Refused(AttachmentReason.NAME_LIES, proper);
        return stem + "." + ending;
    }

    private static String lastStep(String told) {
        return told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
    }

    private static String harmless(String name) {
        var kept = new StringBuilder();
        new PlainText(name).value().codePoints().forEach(c -> {
            if (isSeen(c)) kept.appendCodePoint("<>:\"|?*/\\%;".indexOf(c) >= 0 ? '_' : c);
        });
        // What was left out may have stood between marks that belong in another order.
        return new PlainText(kept.toString()).value();
    }

    // No control, no sign that nobody sees or that turns the direction, nothing unassigned or private.
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> codePoint != 0xFFFD;
        };
    }

    private static String shortened(String stem) {
        var trimmed = trimmed(stem);
        int length = trimmed.codePointCount(0, trimmed.length());
        // Where it is cut may be a blank.
        var cut = length <= LONGEST ? trimmed : trimmed(trimmed.substring(0, trimmed.offsetByCodePoints(0, LONGEST)));
        return cut.isEmpty() ? "file" : cut;
    }

    private static String trimmed(String stem) {
        return ENDS.matcher(stem).replaceAll("");
    }
}
