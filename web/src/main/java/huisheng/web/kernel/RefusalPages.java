package huisheng.web.kernel;

import huisheng.kernel.Refused;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A page that cannot be shown because the union says no: the status of the refusal, and {@link ProblemPage} with its words.
 * A refusal of an act on a page never comes here, {@link Refusals} keeps it on the page.
 */
class RefusalPages extends ExceptionHandlerWrapper {
    static final String REFUSED = "huisheng.refused";
    static final String EXPIRED = "huisheng.expired";
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    RefusalPages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var queued = getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            var context = queued.next().getContext();
            if (answered(context.getContext(), context.getException())) queued.remove();
        }
        super.handle();
    }

    private static boolean answered(FacesContext faces, Throwable thrown) {
        if (faces.getExternalContext().isResponseCommitted()) return false;
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                faces.getExternalContext().getRequestMap().put(REFUSED, refused);
                return send(faces, refused.reason().kind().status());
            }
            if (cause instanceof EJBAccessException) return send(faces, FORBIDDEN);
            if (cause instanceof ViewExpiredException) {
                faces.getExternalContext().getRequestMap().put(EXPIRED, true);
                return send(faces, CONFLICT);
            }
        }
        return false;
    }

    private static boolean send(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
        return true;
    }
}
