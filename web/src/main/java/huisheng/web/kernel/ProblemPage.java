package huisheng.web.kernel;

import huisheng.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The page that stands in for one that could not be shown. Our own mistakes get an incident number, which is in the log
 * with the kind of the mistake, and no detail on the page.
 */
@Named
@RequestScoped
public class ProblemPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Reader reader;

    private String incident;

    /** absent, closed, expired, large, conflict or ours: the middle of the keys of the words. */
    public String kind() {
        if (request.getAttribute(RefusalPages.EXPIRED) != null) return "expired";
        int status = status();
        if (status == 401 || status == 403) return "closed";
        if (status == 404 || status == 405) return "absent";
        if (status == 413) return "large";
        return status < 500 ? "conflict" : "ours";
    }

    /** The words of the refusal, or null where it was none. */
    public String refusal() {
        return request.getAttribute(RefusalPages.REFUSED) instanceof Refused refused
                ? Words.of(refused, reader.getLocale())
                : null;
    }

    public String incident() {
        if (incident == null) incident = (String) request.getAttribute(IncidentFilter.NUMBER);
        if (incident == null) {
            var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            incident = Incident.record(thrown, "status " + status());
        }
        return incident;
    }

    private int status() {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? 404 : status;
    }
}
