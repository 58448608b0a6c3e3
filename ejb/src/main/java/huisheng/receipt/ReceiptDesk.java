package huisheng.receipt;

import huisheng.auditlog.EntryCode;
import huisheng.auditlog.LogEntry;
import huisheng.auditlog.OpenedEntry;
import huisheng.auditlog.Receipts;
import huisheng.kernel.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Everybody's counter: is there an entry with this code, and for whoever may read it, its receipt. */
@Stateless
@PermitAll
public class ReceiptDesk {
    @Inject
    private Receipts receipts;

    @Inject
    private Insight insight;

    /** What everybody may know: that there is such an entry, its kind and its time. */
    public Optional<LogEntry> withCode(String typed) {
        return EntryCode.typed(typed).flatMap(receipts::withCode);
    }

    public boolean mayOpen(long number) {
        return insight.mayOpen(number);
    }

    /** @throws Refused NO_SUCH_ENTRY, also where it is not the caller's to read */
    public OpenedEntry read(long number) {
        if (!insight.mayOpen(number)) throw new Refused(ReceiptReason.NO_SUCH_ENTRY);
        return receipts.opened(number).orElseThrow(() -> new Refused(ReceiptReason.NO_SUCH_ENTRY));
    }

    /** Content as it was written down, or empty if it was erased. @throws Refused NO_SUCH_ENTRY */
    public Optional<String> content(long number) {
        return receipts.content(read(number).number());
    }

    /** The receipt as a file (C2SP tlog-proof). @throws Refused NO_SUCH_ENTRY */
    public String file(long number) {
        return receipts.receipt(read(number).number()).orElseThrow(() -> new Refused(ReceiptReason.NO_SUCH_ENTRY));
    }

    /** The public key that the receipt is checked with. */
    public String key() {
        return receipts.key();
    }
}
