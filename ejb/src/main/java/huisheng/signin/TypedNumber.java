package huisheng.signin;

import huisheng.membership.MemberNumber;
import java.util.Locale;

/**
 * A member number as typed at the door, written as the register writes it ({@link MemberNumber}); a number never opens the
 * account of its look-alike.
 */
record TypedNumber(String value) {
    private static final int LONGEST = 40;

    static TypedNumber of(String typed) {
        var shortened = typed == null || typed.length() <= 4 * LONGEST ? typed : typed.substring(0, 4 * LONGEST);
        return new TypedNumber(MemberNumber.plain(shortened));
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
