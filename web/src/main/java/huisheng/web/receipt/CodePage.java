package huisheng.web.receipt;

import huisheng.auditlog.LogEntry;
import huisheng.receipt.ReceiptDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the code on a receipt is that of an entry of the log; for everybody, and it tells no content. */
@Named
@RequestScoped
public class CodePage {
    @Inject
    private ReceiptDesk desk;

    private String code;
    private LogEntry line;
    private boolean open;

    public void load() {
        if (!isAsked()) return;
        line = desk.withCode(code).orElse(null);
        open = line != null && desk.mayOpen(line.number());
    }

    public boolean isAsked() {
        return code != null && !code.isBlank();
    }

    /** The entry, or null if there is none with this code. */
    public LogEntry line() {
        return line;
    }

    /** Whether the reader may have the receipt. */
    public boolean isOpen() {
        return open;
    }

    /** Of a sealed ballot there is no owner who might have it: whoever keeps its tracker may. */
    public boolean isBallot() {
        return line != null && line.kind().equals("BallotAccepted");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
