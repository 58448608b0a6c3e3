package huisheng.grievance;

import java.util.Comparator;

/** Where a list ordered by age was left: the id of the last one shown. Anything unreadable means the beginning. */
final class AgeKey {
    /** The order of that list. */
    static final Comparator<Grievance> LATEST_FIRST =
            Comparator.comparing((Grievance one) -> one.id().value(), Comparator.reverseOrder());

    private AgeKey() {}

    static String of(Grievance last) {
        return Long.toString(last.id().value());
    }

    static long before(String key) {
        boolean number = key != null && key.matches("[0-9]{1,18}");
        return number ? Long.parseLong(key) : Long.MAX_VALUE;
    }
}
