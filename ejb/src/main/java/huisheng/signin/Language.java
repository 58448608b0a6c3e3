package huisheng.signin;

import huisheng.kernel.Refused;
import java.util.Arrays;
import java.util.Locale;

/** A language in which everything here can be read. */
public enum Language {
    ZH,
    EN;

    /**
     * @param tag zh or en
     * @throws Refused NO_SUCH_LANGUAGE
     */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new Refused(SignInReason.NO_SUCH_LANGUAGE));
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
