package huisheng.web.ballot;

/** Trackers in addresses: Base64 with - and _ for + and /, which mean something else there (RFC 4648, 5). */
final class Trackers {
    private Trackers() {}

    static String inAddress(String tracker) {
        return tracker.replace('+', '-').replace('/', '_');
    }

    /** As the record has it. */
    static String standard(String inAddress) {
        return inAddress.replace('-', '+').replace('_', '/');
    }
}
