package huisheng.ballots.wire;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value; records name every object by the hash of its archived bytes. */
public record Hash(String hex) implements Comparable<Hash> {
    public Hash {
        if (!isHash(hex)) throw new IllegalArgumentException("not a hash");
    }

    public static Hash of(byte[] content) {
        return new Hash(HexFormat.of().formatHex(sha256().digest(content)));
    }

    public static Hash of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads 64 lower-case hexadecimal digits. */
    public static Hash decode(String hex) throws MalformedEncoding {
        if (!isHash(hex)) throw new MalformedEncoding("a hash of 64 lower-case hexadecimal digits was expected");
        return new Hash(hex);
    }

    public static Hash decode(Json value) throws MalformedEncoding {
        return decode(value.asText());
    }

    public Json encode() {
        return Json.of(hex);
    }

    /** The compact form of 43 characters: standard Base64 alphabet, no padding. */
    public String b64() {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isHash(String hex) {
        if (hex.length() != 64) return false;
        for (int i = 0; i < 64; i++) {
            char c = hex.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) return false;
        }
        return true;
    }

    @Override
    public int compareTo(Hash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
