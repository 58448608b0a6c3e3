package huisheng.web.receipt;

import huisheng.auditlog.OpenedEntry;
import huisheng.receipt.ReceiptDesk;
import huisheng.web.kernel.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One receipt, to read, to print and to take along; the QR code leads to the page where anybody looks up its code. */
@Named
@RequestScoped
public class ReceiptPage {
    @Inject
    private ReceiptDesk desk;

    @Inject
    private HttpServletRequest request;

    private long entry;
    private OpenedEntry line;
    private String content;

    public void load() {
        line = desk.read(entry);
        content = desk.content(entry).orElse(null);
    }

    public OpenedEntry line() {
        return line;
    }

    /** As it was written down; null if it was erased. */
    public String content() {
        return content;
    }

    public String key() {
        return desk.key();
    }

    public String qr() {
        return QrCode.dataUri(lookUp());
    }

    /** Where anybody looks up the code. */
    public String lookUp() {
        var site = request.getRequestURL();
        site.setLength(site.length() - request.getRequestURI().length());
        return site + request.getContextPath() + "/receipt/code.xhtml?code="
                + line.code().printed();
    }

    public long getEntry() {
        return entry;
    }

    public void setEntry(long entry) {
        this.entry = entry;
    }
}
