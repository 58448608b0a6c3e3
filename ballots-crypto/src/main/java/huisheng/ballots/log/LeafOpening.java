package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;

/**
 * What opens the commitment in a leaf (docs/protocol/14-log.md 14.9). Without the salt nobody can tell from a leaf which
 * content it is for, not even by trying all that are possible.
 *
 * @param salt 32 random bytes, used once
 * @param content the fact, as the union wrote it down
 */
public record LeafOpening(String kind, Instant at, Octets salt, Octets content) {
    public static final int SALT_LENGTH = 32;
    private static final byte[] DOMAIN = "huisheng/content/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String HEADER = "huisheng/opening/v1";

    public LeafOpening {
        if (!Leaf.isKind(kind) || salt.length() != SALT_LENGTH) {
            throw new IllegalArgumentException("an opening is kind, time, salt and content");
        }
    }

    /** SHA-256(domain ‖ salt ‖ content). */
    public static Octets commitment(byte[] salt, byte[] content) {
        MessageDigest hash = TreeHash.sha256();
        hash.update(DOMAIN);
        hash.update(salt);
        return Octets.of(hash.digest(content));
    }

    /** The leaf that this opens. */
    public Leaf leaf() {
        return new Leaf(kind, at, commitment(salt.bytes(), content.bytes()));
    }

    /** Four lines and an empty one, then the content up to the end. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = HEADER + "\n" + kind + "\n" + at + "\n" + salt + "\n\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content.bytes());
        return bytes.toByteArray();
    }

    /** Whether the bytes say to be an opening, rather than an entry itself. */
    public static boolean isOpening(byte[] bytes) {
        byte[] start = (HEADER + "\n").getBytes(StandardCharsets.US_ASCII);
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    public static LeafOpening decode(byte[] bytes) throws MalformedEncoding {
        String text = SignedNote.text(bytes);
        int blank = text.indexOf("\n\n");
        String[] lines = blank < 0 ? new String[0] : text.substring(0, blank).split("\n", -1);
        if (lines.length != 4 || !lines[0].equals(HEADER) || !Leaf.isKind(lines[1])) {
            throw new MalformedEncoding("an opening is kind, time and salt, a line each, and content");
        }
        byte[] salt = Line.base64(lines[3]);
        if (salt.length != SALT_LENGTH) {
            throw new MalformedEncoding("a salt of 32 bytes was expected");
        }
        byte[] content = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return new LeafOpening(lines[1], Leaf.time(lines[2]), Octets.of(salt), Octets.of(content));
    }
}
