package huisheng.receipt;

import huisheng.auditlog.OpenedEntry;
import huisheng.auditlog.Receipts;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Everybody's counter: what happened in a union. Its members read more than others. */
@Stateless
@PermitAll
public class RecordDesk {
    static final int SLICE = 25;

    @Inject
    private RecordLines lines;

    @Inject
    private Insight insight;

    @Inject
    private Receipts receipts;

    public boolean isMemberOf(OrganisationId organisation) {
        return insight.isMemberOf(organisation);
    }

    /** Newest first. @param topic or null for all. @param after where the last slice ended, or null */
    public Slice<OpenedEntry> record(OrganisationId organisation, Topic topic, String after) {
        var numbers = lines.of(organisation, insight.isMemberOf(organisation), topic, before(after), SLICE + 1);
        return slice(receipts, numbers);
    }

    static Slice<OpenedEntry> slice(Receipts receipts, List<Long> numbers) {
        return Slice.of(receipts.opened(numbers), SLICE, one -> one, one -> Long.toString(one.number()));
    }

    /** What is no number reads from the beginning, as a mistyped address does. */
    static long before(String after) {
        return after != null && after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    }
}
