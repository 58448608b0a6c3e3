package huisheng.web.kernel;

import huisheng.kernel.Refused;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** A refusal on a page: one message, and everything typed stays where it was. */
public final class Refusals {
    private Refusals() {}

    /** An act that the union may refuse. */
    @FunctionalInterface
    public interface Act {
        void go();
    }

    /** @return whether it was done; if not, the message is on the page */
    public static boolean done(Act act) {
        try {
            act.go();
            return true;
        } catch (Refused refused) {
            show(refused);
            return false;
        }
    }

    /**
     * In the reader's language, not in that of the view: an action of a page that is only now opened runs before the view
     * has one.
     */
    public static void show(Refused refused) {
        var words = Words.of(refused, CDI.current().select(Reader.class).get().getLocale());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }
}
