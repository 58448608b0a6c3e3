package huisheng.web.receipt;

import huisheng.auditlog.OpenedEntry;
import huisheng.receipt.ErasedDesk;
import huisheng.receipt.ReceiptDesk;
import huisheng.retention.ErasedMatter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One receipt, to read, to print and to take along; the QR code leads to the page where anybody looks up its code. */
@Named
@RequestScoped
public class ReceiptPage {
    @Inject
    private ReceiptDesk desk;

    @Inject
    private ErasedDesk erasures;

    @Inject
    private EntryAddress address;

    private long entry;
    private OpenedEntry line;
    private String content;
    private ErasedMatter erased;

    public void load() {
        line = desk.read(entry);
        content = desk.content(entry).orElse(null);
        if (content == null) erased = erasures.underWhich(entry).orElse(null);
    }

    public OpenedEntry line() {
        return line;
    }

    /** Under which erasure the content went; null if it is there, and also if nothing on record says why it is not. */
    public ErasedMatter erased() {
        return erased;
    }

    /** As it was written down; null if it is gone. */
    public String content() {
        return content;
    }

    public String key() {
        return desk.key();
    }

    public String qr() {
        return address.qr(line.code());
    }

    public long getEntry() {
        return entry;
    }

    public void setEntry(long entry) {
        this.entry = entry;
    }
}
