package huisheng.web.signin;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The page was left open for too long: nobody's mistake. What was typed is kept for once. */
class Endings extends ExceptionHandlerWrapper {
    Endings(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var faces = FacesContext.getCurrentInstance();
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var thrown = events.next().getContext().getException();
            if (ended(faces, thrown)) events.remove();
        }
        getWrapped().handle();
    }

    private static boolean ended(FacesContext faces, Throwable thrown) {
        if (!isExpiry(thrown)) return false;
        try {
            expired(faces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
        return true;
    }

    private static void expired(FacesContext faces) throws IOException {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        Unsent.keep(request);
        var back = ReturnAddress.asParameter(ReturnAddress.ofForm(request));
        faces.getExternalContext().responseReset();
        Redirection.to(request, response(faces), "/signin/ended.xhtml?" + back);
    }

    private static HttpServletResponse response(FacesContext faces) {
        return (HttpServletResponse) faces.getExternalContext().getResponse();
    }

    private static boolean isExpiry(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof ViewExpiredException) return true;
        return false;
    }
}
