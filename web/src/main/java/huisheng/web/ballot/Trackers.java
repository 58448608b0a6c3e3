package huisheng.web.ballot;

import java.util.Optional;
import java.util.regex.Pattern;

/** Trackers in addresses: Base64 with - and _ for + and /, which mean something else there (RFC 4648, 5). */
final class Trackers {
    /** Of a SHA-256, without padding. */
    private static final Pattern TRACKER = Pattern.compile("[A-Za-z0-9+/]{43}");

    private Trackers() {}

    static String inAddress(String tracker) {
        return tracker.replace('+', '-').replace('/', '_');
    }

    /** As the record has it; empty if no ballot has such a tracker. */
    static Optional<String> standard(String inAddress) {
        var tracker = inAddress.strip().replace('-', '+').replace('_', '/');
        return Optional.of(tracker).filter(TRACKER.asMatchPredicate());
    }

    /** Of a receipt, without its ending; never like an option of a command. */
    static String fileName(String tracker) {
        return "ballot-" + inAddress(tracker);
    }
}
