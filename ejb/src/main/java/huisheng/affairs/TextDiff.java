package huisheng.affairs;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed between two texts, for people: first by lines; within changed lines by words, a Chinese character counting
 * as one. Stretches that are the same but too short to help the eye are shown as changed.
 */
final class TextDiff {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{M}]+|\\p{N}+|.", Pattern.DOTALL);
    /** Beyond so many words a changed stretch is shown whole: to compare it word by word would take too long. */
    private static final int MOST_WORDS = 3_000;

    private static final int SHORTEST_SAME = 2;

    private TextDiff() {}

    /** Joined, all but what was put in is the old text, and all but what was taken out the new one. */
    static List<DiffPiece> between(String old, String now) {
        return joined(pieces(lines(old), lines(now), true));
    }

    private static List<DiffPiece> pieces(List<String> old, List<String> now, boolean byLines) {
        var pieces = new ArrayList<DiffPiece>();
        for (var delta : DiffUtils.diff(old, now, true).getDeltas()) {
            var before = String.join("", delta.getSource().getLines());
            var after = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) add(pieces, DiffPiece.Kind.SAME, before);
            else if (byLines && isComparable(delta)) pieces.addAll(words(before, after));
            else change(pieces, before, after);
        }
        return pieces;
    }

    private static boolean isComparable(AbstractDelta<String> delta) {
        return delta.getType() == DeltaType.CHANGE
                && delta.getSource().getLines().stream()
                                .mapToInt(String::length)
                                .sum()
                        <= MOST_WORDS
                && delta.getTarget().getLines().stream()
                                .mapToInt(String::length)
                                .sum()
                        <= MOST_WORDS;
    }

    private static List<DiffPiece> words(String old, String now) {
        var pieces = pieces(split(old), split(now), false);
        var readable = new ArrayList<DiffPiece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean inside = i > 0 && i < pieces.size() - 1;
            boolean tooShort = piece.kind() == DiffPiece.Kind.SAME
                    && piece.text().length() < SHORTEST_SAME
                    && !piece.text().isBlank();
            if (inside && tooShort) change(readable, piece.text(), piece.text());
            else readable.add(piece);
        }
        return readable;
    }

    /** Neighbouring changes become one: first all that was taken out, then all that was put in. */
    private static List<DiffPiece> joined(List<DiffPiece> pieces) {
        var joined = new ArrayList<DiffPiece>();
        var out = new StringBuilder();
        var in = new StringBuilder();
        var same = new StringBuilder();
        for (var piece : pieces) {
            if (piece.kind() == DiffPiece.Kind.SAME) {
                flushChange(joined, out, in);
                same.append(piece.text());
            } else {
                flush(joined, DiffPiece.Kind.SAME, same);
                (piece.kind() == DiffPiece.Kind.TAKEN_OUT ? out : in).append(piece.text());
            }
        }
        flushChange(joined, out, in);
        flush(joined, DiffPiece.Kind.SAME, same);
        return joined;
    }

    private static void flushChange(List<DiffPiece> pieces, StringBuilder out, StringBuilder in) {
        flush(pieces, DiffPiece.Kind.TAKEN_OUT, out);
        flush(pieces, DiffPiece.Kind.PUT_IN, in);
    }

    private static void flush(List<DiffPiece> pieces, DiffPiece.Kind kind, StringBuilder text) {
        add(pieces, kind, text.toString());
        text.setLength(0);
    }

    private static void change(List<DiffPiece> pieces, String old, String now) {
        add(pieces, DiffPiece.Kind.TAKEN_OUT, old);
        add(pieces, DiffPiece.Kind.PUT_IN, now);
    }

    private static void add(List<DiffPiece> pieces, DiffPiece.Kind kind, String text) {
        if (!text.isEmpty()) pieces.add(new DiffPiece(kind, text));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)"));
    }

    private static List<String> split(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }
}
