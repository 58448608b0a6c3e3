package huisheng.signin;

import huisheng.membership.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A secret that travels on paper: eleven random characters and a check character, shown in three groups of four. The 31
 * characters leave out those that are taken for one another (0 and O, 1, I and L), which gives 54 bits. The check is a
 * weighted sum modulo the prime 31: it finds every single wrong character and every exchange of two, so that a slip of
 * the pen is told apart from a wrong code without asking the database.
 */
final class PaperCode {
    static final int LENGTH = 12;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int PRIME = ALPHABET.length();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String characters;

    private PaperCode(String characters) {
        this.characters = characters;
    }

    static PaperCode random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(PRIME)));
        return new PaperCode(code.append(check(code)).toString());
    }

    /**
     * What a person typed, without regard to blanks, hyphens, case and full-width forms.
     *
     * @throws huisheng.kernel.Refused CODE_MISTYPED if it cannot be any code
     */
    static PaperCode typed(String text) {
        var plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\\p{Cf}_]", "");
        boolean known = plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        if (!known || check(plain) != plain.charAt(LENGTH - 1)) throw SignInReason.CODE_MISTYPED.refusal();
        return new PaperCode(plain);
    }

    /** As it is printed: {@code K7QF-2M9X-RT4C}. */
    String printed() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    /** In the same time, wherever the first difference is. */
    boolean is(PaperCode other) {
        return MessageDigest.isEqual(
                characters.getBytes(StandardCharsets.US_ASCII), other.characters.getBytes(StandardCharsets.US_ASCII));
    }

    /** What the database keeps: a keyed hash, of no use to whoever has the database alone. */
    String hash(ServerKey key, ServerKey.Use use, MemberId member) {
        return key.fingerprint(use, member.value() + "\n" + characters);
    }

    @Override
    public String toString() {
        return "withheld";
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) sum += (i + 2) * ALPHABET.indexOf(code.charAt(i));
        // The check character itself has weight 1.
        return ALPHABET.charAt(Math.floorMod(-sum, PRIME));
    }
}
