package huisheng.search;

import huisheng.kernel.Slice;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What every counter asks to be found by: put on sending and on every change of text or sight, removed with the thing
 * itself, in the same transaction. It does not ask who calls; the desks do, and say by {@link Scope} how far one sees.
 */
@ApplicationScoped
public class SearchIndex {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    /**
     * Makes a thing findable by these texts and by no others, for those of this sight. The first time it is put counts for
     * its place among the newest; later puts change it where it stands.
     *
     * @param texts as people typed them; null among them counts as empty
     */
    public void put(Found thing, Sight sight, Collection<String> texts) {
        var terms = Terms.ofText(texts);
        on(connection -> {
            new SearchRows(connection).put(thing, sight, Marks.of(thing.kind(), terms));
            return null;
        });
    }

    /** Nothing happens if it was never put. */
    public void remove(Found thing) {
        on(connection -> {
            new SearchRows(connection).remove(thing);
            return null;
        });
    }

    /**
     * The things that hold every word of the query, newest first. Whatever is typed is words; there are no operators. A
     * query without a word finds nothing.
     *
     * @param after {@link Slice#next()} of the stretch before, or null; what is none counts as null
     * @param limit at most so many, 1 to 1,000
     */
    public Slice<Found> find(Collection<String> kinds, String query, Scope scope, String after, int limit) {
        requireSensible(limit);
        var terms = Terms.ofQuery(query);
        if (terms.isEmpty() || kinds.isEmpty()) return new Slice<>(List.of(), null);
        var found = on(connection ->
                new WordsAsked(connection, scope).find(Set.copyOf(kinds), terms, before(after), limit + 1));
        return Slice.of(found, limit, Entry::thing, entry -> Long.toString(entry.number()));
    }

    /**
     * Things that share rare words with what somebody is typing, the likest first. Quick enough to be asked at each pause.
     *
     * @param limit at most so many, 1 to 1,000
     */
    public List<Found> similar(String kind, Scope scope, String typed, int limit) {
        requireSensible(limit);
        var terms = Terms.ofTyped(typed);
        if (terms.isEmpty()) return List.of();
        return on(connection -> new WordsAsked(connection, scope).similar(kind, terms, limit));
    }

    private static void requireSensible(int limit) {
        if (limit < 1 || limit > 1000) throw new IllegalArgumentException("limit " + limit);
    }

    private static long before(String after) {
        boolean number = after != null && after.matches("[0-9]{1,18}");
        return number ? Long.parseLong(after) : Long.MAX_VALUE;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    // Of the transaction that the desk began: the connection is the one that its entities use.
    private <T> T on(Work<T> work) {
        try (Connection connection = union.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The index of words could not be asked", e);
        }
    }

    public SearchIndex() {}

    SearchIndex(DataSource union) {
        this.union = union;
    }
}
