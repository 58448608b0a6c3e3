package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 value in a Merkle tree; leaves and inner nodes are hashed apart (RFC 6962, 2.1). */
public final class TreeHash {
    public static final int LENGTH = 32;

    /** The root of the tree without leaves: the hash of nothing. */
    public static final TreeHash EMPTY = new TreeHash(sha256().digest());

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** SHA-256(0x00 ‖ entry). */
    public static TreeHash ofLeaf(byte[] entry) {
        MessageDigest hash = sha256();
        hash.update((byte) 0);
        return new TreeHash(hash.digest(entry));
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        MessageDigest hash = sha256();
        hash.update((byte) 1);
        hash.update(left.bytes);
        return new TreeHash(hash.digest(right.bytes));
    }

    /** Takes 32 bytes of an array as a hash. */
    public static TreeHash at(byte[] array, int offset) {
        return new TreeHash(Arrays.copyOfRange(array, offset, offset + LENGTH));
    }

    /** Reads Base64 of exactly 32 bytes. */
    public static TreeHash decode(String base64) throws MalformedEncoding {
        byte[] bytes = Line.base64(base64);
        if (bytes.length != LENGTH) {
            throw new MalformedEncoding("a hash of 32 bytes was expected");
        }
        return new TreeHash(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as in checkpoints and receipts. */
    @Override
    public String toString() {
        return Octets.of(bytes).toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
