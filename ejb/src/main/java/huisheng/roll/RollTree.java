package huisheng.roll;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The commitment to a list of member numbers, so that one entry can be shown to be on it without showing another.
 *
 * <p>The numbers stand in the order of their UTF-8 bytes; entry i (from 0) has a salt of its own,
 * {@code salt_i = HMAC-SHA-256(roll salt, "huisheng roll entry 1" ‖ 8 bytes of i)}, and is the leaf
 * {@code SHA-256(0x00 ‖ salt_i ‖ 4 bytes of the length of the number ‖ number)}. Leaves are joined as in RFC 9162 section
 * 2.1.1: {@code SHA-256(0x01 ‖ left ‖ right)}, the left half being the largest power of two below the count. The commitment
 * binds the root to what the roll is for: {@code SHA-256} over the fields "huisheng roll 1", organisation's code, purpose,
 * cut-off day (2026-11-22), count in decimal, and the root, each as 4 bytes of its length and its bytes. Lengths and
 * positions are big-endian, texts are UTF-8.
 */
final class RollTree {
    private static final byte[] ENTRY = "huisheng roll entry 1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROLL = "huisheng roll 1".getBytes(StandardCharsets.UTF_8);
    private static final int LEAF = 0;
    private static final int NODE = 1;

    private final byte[] salt;
    private final List<byte[]> leaves = new ArrayList<>();

    RollTree(byte[] salt) {
        this.salt = salt.clone();
    }

    void add(String number) {
        leaves.add(leaf(saltOf(leaves.size()), number));
    }

    int count() {
        return leaves.size();
    }

    byte[] root() {
        return root(0, leaves.size());
    }

    byte[] saltOf(int position) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update(ENTRY);
            mac.update(bytes(position, 8));
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The neighbours on the way from a leaf to the root, the nearest first (RFC 9162 section 2.1.3). */
    List<String> path(int position) {
        var path = new ArrayList<String>();
        collect(position, 0, leaves.size(), path);
        return path;
    }

    static byte[] leaf(byte[] entrySalt, String number) {
        var sha = sha();
        sha.update((byte) LEAF);
        sha.update(entrySalt);
        field(sha, number.getBytes(StandardCharsets.UTF_8));
        return sha.digest();
    }

    static String commitment(String organisation, String purpose, String cutOff, int count, byte[] root) {
        var sha = sha();
        field(sha, ROLL);
        for (var text : List.of(organisation, purpose, cutOff, Integer.toString(count)))
            field(sha, text.getBytes(StandardCharsets.UTF_8));
        field(sha, root);
        return HexFormat.of().formatHex(sha.digest());
    }

    /** The root that follows from a leaf and its path, in a tree of so many leaves. */
    static byte[] rootFrom(byte[] leaf, int position, int count, List<String> path) {
        if (position < 0 || position >= count) throw new IllegalArgumentException("no such position");
        var hash = leaf;
        int at = position;
        int last = count - 1;
        for (var neighbour : path) {
            var other = HexFormat.of().parseHex(neighbour);
            boolean right = at % 2 == 1 || at == last;
            hash = right ? node(other, hash) : node(hash, other);
            while (right && at % 2 == 0 && at != 0) {
                at /= 2;
                last /= 2;
            }
            at /= 2;
            last /= 2;
        }
        return hash;
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) return leaves.get(from);
        int middle = from + split(to - from);
        return node(root(from, middle), root(middle, to));
    }

    private void collect(int position, int from, int to, List<String> path) {
        if (to - from == 1) return;
        int middle = from + split(to - from);
        boolean left = position < middle;
        collect(position, left ? from : middle, left ? middle : to, path);
        path.add(HexFormat.of().formatHex(left ? root(middle, to) : root(from, middle)));
    }

    private static int split(int count) {
        return Integer.highestOneBit(count - 1);
    }

    private static byte[] node(byte[] left, byte[] right) {
        var sha = sha();
        sha.update((byte) NODE);
        sha.update(left);
        sha.update(right);
        return sha.digest();
    }

    private static void field(MessageDigest sha, byte[] value) {
        sha.update(bytes(value.length, 4));
        sha.update(value);
    }

    private static byte[] bytes(long value, int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[length - 1 - i] = (byte) (value >>> 8 * i);
        return bytes;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
