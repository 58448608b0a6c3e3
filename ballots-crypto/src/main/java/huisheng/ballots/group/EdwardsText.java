package huisheng.ballots.group;

import static huisheng.ballots.group.Field25519.multiply;
import static huisheng.ballots.group.Field25519.square;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Points and their texts (3.1): y with the lowest bit of x above it, 64 hexadecimal digits, most significant first.
 * Words are 64 bits, least significant first.
 */
final class EdwardsText {
    private static final int DIGITS = 64;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int Y = 5;
    private static final int Z = 10;
    private static final int T = 15;

    private EdwardsText() {}

    /** Strict: lower case, y below p, no negative zero, on the curve. The subgroup is not looked at. */
    static EdwardsElement decode(String text) throws MalformedEncoding {
        long[] words = words(text, false);
        if (!isBelowP(words)) {
            throw new MalformedEncoding("coordinate not below the field's prime");
        }
        long[] point = uncompress(words);
        if (point == null) {
            throw new MalformedEncoding("not on the curve");
        }
        if (words[3] < 0 && Field25519.isZero(point, 0)) {
            throw new MalformedEncoding("negative zero");
        }
        return new EdwardsElement(point, text);
    }

    /** Any case of digits, y reduced, negative zero taken for zero. */
    static EdwardsElement decodeLikeStock(String text) throws MalformedEncoding {
        long[] point = uncompress(words(text, true));
        if (point == null) {
            throw new MalformedEncoding("not on the curve");
        }
        return new EdwardsElement(point);
    }

    private static long[] words(String text, boolean upperCaseToo) throws MalformedEncoding {
        if (text.length() != DIGITS) {
            throw new MalformedEncoding("not 64 hexadecimal digits");
        }
        long[] words = new long[4];
        for (int i = 0; i < DIGITS; i++) {
            words[3 - i / 16] = words[3 - i / 16] << 4 | digit(text.charAt(i), upperCaseToo);
        }
        return words;
    }

    private static int digit(char c, boolean upperCaseToo) throws MalformedEncoding {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        if (upperCaseToo && c >= 'A' && c <= 'F') {
            return c - 'A' + 10;
        }
        throw new MalformedEncoding("not 64 lower-case hexadecimal digits");
    }

    private static boolean isBelowP(long[] words) {
        boolean top = (words[3] & Long.MAX_VALUE) == Long.MAX_VALUE && words[2] == -1 && words[1] == -1;
        return !(top && Long.compareUnsigned(words[0], -19) >= 0);
    }

    /** The point with this y mod p and this sign, Z = 1; null if there is none. */
    static long[] uncompress(long[] words) {
        long[] p = new long[EdwardsCurve.POINT];
        Field25519.fromWords(p, Y, words, 0);
        Field25519.set(p, Z, 1);
        if (!root(p)) {
            return null;
        }
        if (Field25519.sign(p, 0) != (int) (words[3] >>> 63)) {
            Field25519.negate(p, 0, p, 0);
        }
        multiply(p, T, p, 0, p, Y);
        return p;
    }

    /** x = u v^3 (u v^7)^((p-5)/8), perhaps times a root of -1, with u = y^2 - 1 and v = d y^2 + 1 (RFC 8032, 5.1.3). */
    private static boolean root(long[] p) {
        long[] u = new long[5];
        long[] v = new long[5];
        long[] t = new long[10];
        square(t, 0, p, Y);
        Field25519.minus(u, 0, t, 0, p, Z);
        multiply(v, 0, t, 0, EdwardsConstants.D, 0);
        Field25519.plus(v, 0, v, 0, p, Z);
        square(t, 0, v, 0);
        multiply(t, 0, t, 0, v, 0); // v^3
        square(t, 5, t, 0);
        multiply(t, 5, t, 5, v, 0); // v^7
        multiply(t, 5, t, 5, u, 0);
        Field25519.powerForRoots(t, 5, t, 5);
        multiply(t, 0, t, 0, u, 0);
        multiply(p, 0, t, 0, t, 5);
        return isRoot(p, u, v) || isRootTimesRootOfMinusOne(p, u, v);
    }

    private static boolean isRoot(long[] p, long[] u, long[] v) {
        long[] t = new long[5];
        square(t, 0, p, 0);
        multiply(t, 0, t, 0, v, 0);
        Field25519.carry(u, 0, u, 0);
        return Field25519.areEqual(t, 0, u, 0);
    }

    private static boolean isRootTimesRootOfMinusOne(long[] p, long[] u, long[] v) {
        multiply(p, 0, p, 0, EdwardsConstants.ROOT_OF_MINUS_ONE, 0);
        return isRoot(p, u, v);
    }

    /** The text of a point; the same steps for every point. */
    static String encode(long[] p) {
        long[] t = new long[15];
        Field25519.invert(t, 0, p, Z);
        multiply(t, 5, p, 0, t, 0);
        multiply(t, 10, p, Y, t, 0);
        return compressed(t, 5, 10);
    }

    /** Gives each element its text, with one inversion for all. */
    static void encode(List<EdwardsElement> elements) {
        long[] points = EdwardsElement.sideBySide(elements);
        EdwardsCurve.normalise(points, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            int at = EdwardsCurve.POINT * i;
            elements.get(i).text(compressed(points, at, at + Y));
        }
    }

    private static String compressed(long[] a, int x, int y) {
        long[] words = new long[4];
        Field25519.toWords(words, 0, a, y);
        words[3] |= (long) Field25519.sign(a, x) << 63;
        byte[] text = new byte[DIGITS];
        for (int i = 0; i < DIGITS; i++) {
            text[i] = HEX[(int) (words[3 - i / 16] >>> 60 - 4 * (i % 16)) & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
