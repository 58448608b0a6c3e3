package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * An entry of a union's log (docs/protocol/14-log.md 14.9): what kind of fact, when, and a commitment to its content, never
 * the content itself.
 *
 * @param kind letters and digits
 * @param at with microseconds at most
 * @param commitment 32 bytes, see {@link LeafOpening}
 */
public record Leaf(String kind, Instant at, Octets commitment) {
    static final String HEADER = "huisheng/leaf/v1";

    public Leaf {
        if (!isKind(kind) || at.getNano() % 1000 != 0 || commitment.length() != TreeHash.LENGTH) {
            throw new IllegalArgumentException("a leaf is a kind, a time and a commitment");
        }
    }

    /** The bytes of the entry: four lines. */
    public byte[] encode() {
        return (HEADER + "\n" + kind + "\n" + at + "\n" + commitment + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Where the entry stands in the tree is decided by this hash. */
    public TreeHash hash() {
        return TreeHash.ofLeaf(encode());
    }

    public static Leaf decode(byte[] entry) throws MalformedEncoding {
        String[] lines = SignedNote.text(entry).split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(HEADER) || !lines[4].isEmpty() || !isKind(lines[1])) {
            throw new MalformedEncoding("a leaf is four lines");
        }
        byte[] commitment = Line.base64(lines[3]);
        if (commitment.length != TreeHash.LENGTH) {
            throw new MalformedEncoding("a commitment of 32 bytes was expected");
        }
        return new Leaf(lines[1], time(lines[2]), Octets.of(commitment));
    }

    static boolean isKind(String kind) {
        return kind.matches("[A-Za-z][A-Za-z0-9]{0,79}");
    }

    static Instant time(String text) throws MalformedEncoding {
        try {
            Instant at = Instant.parse(text);
            if (at.toString().equals(text) && at.getNano() % 1000 == 0) {
                return at;
            }
        } catch (DateTimeException e) {
            // falls through to the one refusal
        }
        throw new MalformedEncoding("a time in its one spelling was expected");
    }
}
