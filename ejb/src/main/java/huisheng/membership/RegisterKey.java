package huisheng.membership;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a list of the register was left: it is ordered by two texts, and carried in an address as one. */
record RegisterKey(String first, String second) {
    static final RegisterKey START = new RegisterKey("", "");

    String text() {
        var bytes = (first + "\n" + second).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Anything unreadable means the beginning. */
    static RegisterKey of(String text) {
        if (text == null) return START;
        try {
            var both = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int middle = both.indexOf('\n');
            return middle < 0 ? START : new RegisterKey(both.substring(0, middle), both.substring(middle + 1));
        } catch (IllegalArgumentException e) {
            return START;
        }
    }
}
