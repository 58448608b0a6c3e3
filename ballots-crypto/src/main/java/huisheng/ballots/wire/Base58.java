package huisheng.ballots.wire;

import java.security.SecureRandom;

/** The 58 characters that a reader cannot mistake for one another: no 0, I, O and l. */
public final class Base58 {
    public static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Base58() {}

    public static boolean spells(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** Characters drawn uniformly and independently: 5.857 bits of entropy each. */
    public static char[] random(int length, SecureRandom random) {
        char[] out = new char[length];
        for (int i = 0; i < length; i++) out[i] = ALPHABET.charAt(random.nextInt(58));
        return out;
    }
}
