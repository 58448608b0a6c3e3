package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with signatures under it (C2SP signed-note). Reading a note verifies nothing.
 *
 * @param text ends with a newline
 * @param signatures one or more, in the order of their lines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note is text, ending in a newline, and signatures");
        }
    }

    /** The same note with one more signature. */
    public SignedNote with(NoteSignature more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(more);
        return new SignedNote(text, all);
    }

    public String encode() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    public static SignedNote decode(byte[] utf8) throws MalformedEncoding {
        return decode(text(utf8));
    }

    public static SignedNote decode(String note) throws MalformedEncoding {
        if (note.length() > LONGEST || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedEncoding("a note is short and has no control characters");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new MalformedEncoding("a note has an empty line before its signatures");
        }
        String[] lines = note.substring(blank + 2, note.length() - 1).split("\n", MOST_SIGNATURES + 1);
        if (lines.length > MOST_SIGNATURES) {
            throw new MalformedEncoding("more than " + MOST_SIGNATURES + " signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.decode(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    static String text(byte[] utf8) throws MalformedEncoding {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEncoding("not UTF-8");
        }
    }
}
