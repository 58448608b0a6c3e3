package huisheng.web.kernel;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What was recorded, said on the page that comes next; {@code hs:outcome} shows it and receives focus. */
public final class Outcome {
    private Outcome() {}

    /** @param words in the reader's language, e.g. {@code Words.of("suggestion", "sent.outcome", ...)} */
    public static void say(String words) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
