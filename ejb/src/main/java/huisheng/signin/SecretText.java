package huisheng.signin;

import java.text.Normalizer;
import java.util.Arrays;

/** A password as typed, in Unicode NFC (RFC 8265 section 4.2.1), so that two keyboards give the same. It prints nothing. */
public final class SecretText {
    private final char[] characters;

    public SecretText(String typed) {
        characters = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .toCharArray();
    }

    /** @throws huisheng.kernel.Refused PASSWORDS_DIFFER unless both were typed alike */
    public static SecretText twice(String typed, String again) {
        if (typed == null || !typed.equals(again)) throw SignInReason.PASSWORDS_DIFFER.refusal();
        return new SecretText(typed);
    }

    char[] characters() {
        return characters;
    }

    boolean isTooLong() {
        return characters.length > 4 * PasswordRule.LONGEST;
    }

    void destroy() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
