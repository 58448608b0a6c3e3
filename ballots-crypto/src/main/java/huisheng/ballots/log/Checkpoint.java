package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.util.Arrays;
import java.util.List;

/**
 * The state of a log in three lines: who, how many entries, which root (C2SP tlog-checkpoint).
 *
 * @param origin names the log
 * @param size entries
 * @param root of the tree over them
 * @param extensions further lines, signed along but checked by nobody; we write none
 */
public record Checkpoint(String origin, long size, TreeHash root, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException("a checkpoint has an origin and a size");
        }
        if (extensions.stream().anyMatch(line -> line.isEmpty() || line.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("extension lines are not empty");
        }
    }

    public Checkpoint(String origin, long size, TreeHash root) {
        this(origin, size, root, List.of());
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Signs as the log. */
    public SignedNote signedBy(SecretNoteKey log) {
        return new SignedNote(text(), List.of(log.sign(text())));
    }

    public static Checkpoint decode(String text) throws MalformedEncoding {
        String[] lines = text.split("\n", -1);
        boolean ended = lines.length >= 4 && lines[lines.length - 1].isEmpty();
        if (!ended || Arrays.stream(lines, 0, lines.length - 1).anyMatch(String::isEmpty)) {
            throw new MalformedEncoding("a checkpoint is origin, size and root, a line each");
        }
        List<String> extensions = List.of(lines).subList(3, lines.length - 1);
        return new Checkpoint(lines[0], Line.number(lines[1]), TreeHash.decode(lines[2]), extensions);
    }
}
