package huisheng.membership;

import huisheng.kernel.PlainText;
import java.text.Normalizer;

/**
 * The one way in which a member's number and name are written: the register keeps them so, and whoever looks for somebody
 * writes them so first. Full-width digits and letters of a Chinese keyboard are those they stand for (Unicode NFKC).
 */
public final class MemberNumber {
    private static final String INVISIBLE = "[\\p{Cf}&&[^\u202A-\u202E\u2066-\u2069]]";

    private MemberNumber() {}

    /**
     * Invisible characters go as well, save those that turn the direction of writing around, which are refused later;
     * look-alikes of other scripts and other case stay what they are, so that a number
     * never stands for its look-alike.
     *
     * @param typed by anybody, or null
     */
    public static String plain(String typed) {
        return compatible(typed).replaceAll(INVISIBLE, "").strip();
    }

    /** A name keeps its joiners, which some scripts need. */
    static String plainName(String typed) {
        return compatible(typed);
    }

    private static String compatible(String typed) {
        return Normalizer.normalize(new PlainText(typed).value(), Normalizer.Form.NFKC)
                .strip();
    }
}
