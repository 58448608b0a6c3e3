package huisheng.web.kernel;

import huisheng.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;

/**
 * The page that stands in for one that could not be shown. Our own mistakes get an incident number, which is in the log
 * with the exception, and no detail on the page.
 */
@Named
@RequestScoped
public class ProblemPage {
    private static final System.Logger LOG = System.getLogger("huisheng.incident");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Reader reader;

    private String incident;

    /** absent, closed, expired, conflict or ours: the middle of the keys of the words. */
    public String kind() {
        if (request.getAttribute(RefusalPages.EXPIRED) != null) return "expired";
        int status = status();
        if (status == 401 || status == 403) return "closed";
        if (status == 404 || status == 405) return "absent";
        return status < 500 ? "conflict" : "ours";
    }

    /** The words of the refusal, or null where it was none. */
    public String refusal() {
        return request.getAttribute(RefusalPages.REFUSED) instanceof Refused refused
                ? Words.of(refused, reader.getLocale())
                : null;
    }

    public String incident() {
        if (incident == null) {
            incident = number();
            var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.log(System.Logger.Level.ERROR, "incident " + incident + ": status " + status(), thrown);
        }
        return incident;
    }

    private int status() {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? 404 : status;
    }

    private static String number() {
        var signs = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return signs.toString();
    }
}
