package huisheng.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far the one who searches can see. It stands in the query itself, so that nothing else is counted or ranked.
 *
 * @param memberOf numbers of the organisations whose members' things they see
 * @param officerOf numbers of the organisations whose officers' things they see
 * @param person the member who searches, or null for a stranger
 * @param within number of the organisation whose things alone are looked for, or null
 */
public record Scope(Set<Long> memberOf, Set<Long> officerOf, Long person, Long within) {
    private static final int FEW = 9;

    public Scope {
        memberOf = Set.copyOf(memberOf);
        officerOf = Set.copyOf(officerOf);
    }

    /** Sees what everybody sees. */
    public static Scope stranger() {
        return new Scope(Set.of(), Set.of(), null, null);
    }

    public static Scope member(long person, Collection<Long> memberOf) {
        return new Scope(Set.copyOf(memberOf), Set.of(), person, null);
    }

    public Scope alsoOfficerOf(Collection<Long> organisations) {
        return new Scope(memberOf, Set.copyOf(organisations), person, within);
    }

    /** The same sight, of the things of one organisation. */
    public Scope within(long organisation) {
        return new Scope(only(organisation, memberOf), only(organisation, officerOf), person, organisation);
    }

    private static Set<Long> only(long organisation, Set<Long> among) {
        return among.contains(organisation) ? Set.of(organisation) : Set.of();
    }

    /** The shelves on which what they may see stands, each once; what they wrote themselves is found beside them. */
    List<Long> shelves() {
        var shelves = new TreeSet<Long>();
        shelves.add(within == null ? Shelf.of(OpenTo.EVERYBODY, 0) : Shelf.openOf(within));
        for (long organisation : memberOf) shelves.add(Shelf.of(OpenTo.MEMBERS, organisation));
        for (long organisation : officerOf) {
            shelves.add(Shelf.of(OpenTo.MEMBERS, organisation));
            shelves.add(Shelf.of(OpenTo.OFFICERS, organisation));
        }
        return List.copyOf(shelves);
    }

    /** Whether it is quicker to go along each shelf than along all things that hold a word. */
    boolean readsFewShelves() {
        return 1 + memberOf.size() + 2 * officerOf.size() <= FEW;
    }

    /** The condition on a row of {@code search_entry} that one wrote oneself; a number at most. */
    String ownCondition() {
        return within == null ? "" : " and organisation_id = " + within;
    }

    /**
     * The condition on a row of {@code search_word} for one who reads many shelves. Numbers only: nothing in it was ever
     * typed. The sum keeps a database from going along the shelves in spite of their number.
     */
    String condition() {
        return "shelf + 0 in (" + shelves().stream().map(Object::toString).collect(Collectors.joining(",")) + ")";
    }
}
