package huisheng.signin;

import huisheng.kernel.PlainText;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A member number as typed at the door. Full-width digits of a Chinese keyboard are the digits they stand for
 * (Unicode NFKC) and invisible characters go; look-alikes of other scripts and other case stay what they are, so that a
 * number never opens the account of its look-alike.
 */
record TypedNumber(String value) {
    private static final int LONGEST = 40;

    static TypedNumber of(String typed) {
        var shortened = typed == null || typed.length() <= 4 * LONGEST ? typed : typed.substring(0, 4 * LONGEST);
        var plain = Normalizer.normalize(new PlainText(shortened).value(), Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .strip();
        return new TypedNumber(plain);
    }

    boolean isLookedUp() {
        return !value.isEmpty() && value.codePointCount(0, value.length()) <= LONGEST;
    }

    /** For counting tries: all ways of writing it are one. */
    String counted() {
        return value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
