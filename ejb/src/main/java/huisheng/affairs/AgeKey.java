package huisheng.affairs;

/** Where a list ordered by age was left: the number of the last one shown. Anything unreadable means the beginning. */
final class AgeKey {
    private AgeKey() {}

    static String of(long last) {
        return Long.toString(last);
    }

    static long before(String key) {
        try {
            return key == null ? Long.MAX_VALUE : Long.parseLong(key);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
