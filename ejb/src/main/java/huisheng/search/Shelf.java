package huisheng.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may see a thing, as one number, so that an index has the things of one audience side by side, newest first: the
 * organisation's number times four, and {@link OpenTo}. Something is on one shelf, somebody reads the shelves of their
 * {@link Scope}, and authors find their own beside them.
 */
final class Shelf {
    private static final long EVERYBODY = OpenTo.EVERYBODY.code;
    /** Read by nobody. */
    private static final long NONE = 0;

    private Shelf() {}

    /** What everybody may see stands on two: that of everything and that of its organisation. */
    static Set<Long> of(Sight sight) {
        long shelf = of(sight.openTo(), sight.organisation());
        return sight.openTo() == OpenTo.EVERYBODY
                ? new TreeSet<>(List.of(shelf, openOf(sight.organisation())))
                : Set.of(shelf);
    }

    /** What everybody may see of one organisation. */
    static long openOf(long organisation) {
        return Math.addExact(Math.multiplyExact(4, organisation), EVERYBODY);
    }

    static long of(OpenTo openTo, long organisation) {
        return switch (openTo) {
            case EVERYBODY -> EVERYBODY;
            case MEMBERS, OFFICERS -> Math.addExact(Math.multiplyExact(4, organisation), openTo.code);
            case AUTHOR -> NONE;
        };
    }
}
