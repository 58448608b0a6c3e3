package huisheng.search;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the one who searches can see. It stands in the query itself, so that nothing else is counted or ranked.
 *
 * @param memberOf numbers of the organisations whose members' things they see
 * @param officerOf numbers of the organisations whose officers' things they see
 * @param person the member who searches, or null for a stranger
 */
public record Scope(Set<Long> memberOf, Set<Long> officerOf, Long person) {
    public Scope {
        memberOf = Set.copyOf(memberOf);
        officerOf = Set.copyOf(officerOf);
    }

    /** Sees what everybody sees. */
    public static Scope stranger() {
        return new Scope(Set.of(), Set.of(), null);
    }

    public static Scope member(long person, Collection<Long> memberOf) {
        return new Scope(Set.copyOf(memberOf), Set.of(), person);
    }

    public Scope alsoOfficerOf(Collection<Long> organisations) {
        return new Scope(memberOf, Set.copyOf(organisations), person);
    }

    /** The condition on the columns of a row of {@code search_word}. Numbers only: nothing in it was ever typed. */
    String condition() {
        var sql = new StringBuilder("(open_to = ").append(OpenTo.EVERYBODY.code);
        if (!memberOf.isEmpty()) open(sql, OpenTo.MEMBERS, OpenTo.MEMBERS, memberOf);
        if (!officerOf.isEmpty()) open(sql, OpenTo.MEMBERS, OpenTo.OFFICERS, officerOf);
        if (person != null) sql.append(" or author_id = ").append(person.longValue());
        return sql.append(')').toString();
    }

    private static void open(StringBuilder sql, OpenTo from, OpenTo to, Set<Long> organisations) {
        sql.append(" or open_to between ").append(from.code).append(" and ").append(to.code);
        sql.append(" and organisation_id in (").append(listed(organisations)).append(')');
    }

    private static String listed(Set<Long> numbers) {
        return numbers.stream().sorted().map(Object::toString).collect(Collectors.joining(","));
    }
}
