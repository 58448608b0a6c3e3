package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.util.Base64;
import java.util.regex.Pattern;

/** What lines of notes, proofs and policies are made of, each in its one spelling. */
final class Line {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final Pattern SPACE = Pattern.compile("\\p{IsWhite_Space}");

    private Line() {}

    static byte[] base64(String text) throws MalformedEncoding {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one refusal
        }
        throw new MalformedEncoding("not Base64 in its one spelling");
    }

    /** A decimal without sign or leading zero, below 2^63. */
    static long number(String text) throws MalformedEncoding {
        try {
            if (NUMBER.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            // 19 digits beyond 2^63 - 1
        }
        throw new MalformedEncoding("a number in its one spelling was expected");
    }

    static boolean isKeyName(String name) {
        return !name.isEmpty() && name.indexOf('+') < 0 && !SPACE.matcher(name).find();
    }
}
