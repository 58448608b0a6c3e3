package huisheng.web.receipt;

import huisheng.auditlog.EntryCode;
import huisheng.web.kernel.QrCode;
import huisheng.web.kernel.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where anybody looks up the code of an entry, as a receipt prints it. */
@RequestScoped
public class EntryAddress {
    @Inject
    private HttpServletRequest request;

    /** For the {@code src} of an image. */
    public String qr(EntryCode code) {
        return QrCode.dataUri(Site.of(request) + "/receipt/code.xhtml?code=" + code.printed());
    }
}
