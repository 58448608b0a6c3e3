package huisheng.auditlog;

import huisheng.ballots.log.TreeHash;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * What is printed on a receipt so that it can be typed in: the first 60 bits of the leaf's hash, five a letter, without the
 * letters that are taken for figures (Crockford's base 32). It finds an entry and proves nothing.
 */
public record EntryCode(String value) implements Serializable {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    public EntryCode {
        if (!value.matches("[" + LETTERS + "]{" + LENGTH + "}")) throw new IllegalArgumentException("no code");
    }

    static EntryCode of(TreeHash leaf) {
        var code = new StringBuilder();
        var bytes = leaf.bytes();
        int bits = 0;
        int held = 0;
        for (int at = 0; code.length() < LENGTH; ) {
            if (held < 5) {
                bits = bits << 8 | bytes[at++] & 0xff;
                held += 8;
            }
            held -= 5;
            code.append(LETTERS.charAt(bits >> held & 31));
        }
        return new EntryCode(code.toString());
    }

    /** As it may be typed: small letters, dashes and spaces, O for 0, I and L for 1. */
    public static Optional<EntryCode> typed(String text) {
        if (text == null) return Optional.empty();
        var plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches("[" + LETTERS + "]{" + LENGTH + "}")
                ? Optional.of(new EntryCode(plain))
                : Optional.empty();
    }

    /** In groups of four. */
    public String printed() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }
}
