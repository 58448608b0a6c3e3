package huisheng.auditlog;

import java.util.List;

/**
 * A matter was erased, and with it content and salt of the entries that spoke of it. Whoever finds an entry without content
 * looks for its number here: what no such fact names was not erased lawfully (docs/protocol/14-log.md 14.10).
 *
 * @param kind of matter, "suggestion"
 * @param ground why: the time was over, or by an order for this matter alone
 * @param entries numbers of the entries that cannot be opened any more
 */
public record ContentErased(String kind, long matter, long organisation, String ground, List<Long> entries)
        implements Happening {
    public ContentErased {
        entries = List.copyOf(entries);
    }
}
