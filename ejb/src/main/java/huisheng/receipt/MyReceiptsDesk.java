package huisheng.receipt;

import huisheng.auditlog.OpenedEntry;
import huisheng.auditlog.Receipts;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Members' counter: the receipts of what they did and of what happened to their matters. */
@Stateless
@RolesAllowed("member")
public class MyReceiptsDesk {
    @Inject
    private RecordLines lines;

    @Inject
    private Receipts receipts;

    @Inject
    private Caller caller;

    /** Newest first. @param after where the last slice ended, or null */
    public Slice<OpenedEntry> mine(String after) {
        var numbers = lines.receiptsOf(caller.id(), RecordDesk.before(after), RecordDesk.SLICE + 1);
        return RecordDesk.slice(receipts, numbers);
    }
}
