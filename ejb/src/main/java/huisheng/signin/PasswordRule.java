package huisheng.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: at least ten characters of any script, not the member's number, none of the commonest. No
 * rule about kinds of characters and no forced change (NIST SP 800-63B section 5.1.1.2): length is what helps.
 */
final class PasswordRule {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 4;
    private static final int SHORTEST_NUMBER = 4;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** @throws huisheng.kernel.Refused with the reason in plain words */
    static void check(SecretText password, String memberNumber) {
        var text = new String(password.characters());
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) throw SignInReason.PASSWORD_TOO_SHORT.refusal(SHORTEST);
        if (length > LONGEST) throw SignInReason.PASSWORD_TOO_LONG.refusal(LONGEST);
        var plain = text.toLowerCase(Locale.ROOT);
        if (isTheNumber(plain, memberNumber.toLowerCase(Locale.ROOT)))
            throw SignInReason.PASSWORD_IS_THE_NUMBER.refusal();
        if (isCommon(plain)) throw SignInReason.PASSWORD_TOO_COMMON.refusal();
    }

    /** The number with less than a word added, or the number repeated. */
    private static boolean isTheNumber(String plain, String number) {
        if (number.length() < SHORTEST_NUMBER) return plain.equals(number);
        return plain.replace(number, "").length() < SHORTEST_NUMBER;
    }

    private static boolean isCommon(String plain) {
        var core = plain.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        return COMMON.contains(plain)
                || COMMON.contains(core)
                || plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || isRow(core)
                || repeats(core);
    }

    /** 0123456789, 9876543210, abcdefghij. */
    private static boolean isRow(String text) {
        if (text.length() < 2) return true;
        int step = text.charAt(1) - text.charAt(0);
        if (Math.abs(step) > 1) return false;
        for (int i = 1; i < text.length(); i++) {
            int here = text.charAt(i) - text.charAt(i - 1);
            boolean round = Math.abs(here) == 9 && Character.isDigit(text.charAt(i));
            if (here != step && !round) return false;
        }
        return true;
    }

    /** One of up to four characters over and over. */
    private static boolean repeats(String text) {
        for (int period = 1; period <= 4; period++) if (repeats(text, period)) return true;
        return false;
    }

    private static boolean repeats(String text, int period) {
        for (int i = period; i < text.length(); i++) if (text.charAt(i) != text.charAt(i - period)) return false;
        return true;
    }

    private static Set<String> common() {
        try (var in = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
