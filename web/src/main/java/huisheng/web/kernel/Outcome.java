package huisheng.web.kernel;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What was recorded, said on the page that comes next; {@code hs:outcome} shows it and receives focus. */
public final class Outcome {
    private Outcome() {}

    /** @param details fill the placeholders of the words; dates are written in the reader's way */
    public static void say(String feature, String key, Object... details) {
        var reader = CDI.current().select(Reader.class).get();
        say(reader.say(Words.raw(feature, key, reader.getLocale()), details));
    }

    /** @param words in the reader's language */
    public static void say(String words) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
