package huisheng.witness;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.NoteSignature;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.VerifierKey;
import huisheng.ballots.log.WitnessAnswer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a witness made of a state that it was shown, read from its answer (C2SP tlog-witness); nothing in it is believed unless a key says so. */
sealed interface WitnessReply {
    /** It signed, and its key verifies that. */
    record Cosigned(NoteSignature line, long seconds) implements WitnessReply {}

    /** It cosigned another size last. */
    record Elsewhere(long entries) implements WitnessReply {}

    /** It says that the state does not continue what it cosigned. */
    record Disputed() implements WitnessReply {}

    /** Nothing of use: it is down, does not know this log, or answers nonsense. */
    record Nothing(String why) implements WitnessReply {}

    Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");

    /** Longest lead of a witness's clock. */
    long AHEAD = 3600;

    /** @param now seconds since 1970 */
    static WitnessReply read(int status, String type, byte[] body, SignedNote shown, VerifierKey key, long now) {
        var text = new String(body, StandardCharsets.UTF_8);
        if (status == 200) return cosigned(text, shown, key, now);
        if (status == 422) return new Disputed();
        if (status != 409) return new Nothing("status " + status);
        if (!type.startsWith(WitnessAnswer.SIZE)) return new Disputed();
        var size = SIZE.matcher(text);
        return size.matches() ? new Elsewhere(Long.parseLong(size.group(1))) : new Nothing("a size that is none");
    }

    private static WitnessReply cosigned(String text, SignedNote shown, VerifierKey key, long now) {
        try {
            var note = SignedNote.decode(shown.text() + "\n" + text);
            // Lines of other keys count for nothing.
            for (var line : note.signatures()) {
                boolean holds = note.text().equals(shown.text()) && key.verifies(note.text(), line);
                if (holds && key.seconds(line) <= now + AHEAD) return new Cosigned(line, key.seconds(line));
            }
            return new Nothing("no cosignature of its key");
        } catch (MalformedEncoding e) {
            return new Nothing("no cosignature");
        }
    }
}
