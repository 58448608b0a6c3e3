package huisheng.web.signin;

import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.util.List;

/** Back to the account page, with one sentence on what was done. */
@ApplicationScoped
public class AccountNews {
    public String tell(String key) {
        var faces = FacesContext.getCurrentInstance();
        var words = Words.of("signin", key, List.of(), faces.getViewRoot().getLocale());
        Outcome.say(words);
        return "/account/index.xhtml?faces-redirect=true";
    }
}
