package huisheng.web.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The person before the screen: in which language they read. */
@Named
@SessionScoped
public class Reader implements Serializable {
    private static final long serialVersionUID = 1L;

    private String language;

    @PostConstruct
    void ask() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestLocale();
        language = asked != null && "en".equals(asked.getLanguage()) ? "en" : "zh";
    }

    public Locale getLocale() {
        return "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE;
    }

    public String getTag() {
        return "en".equals(language) ? "en" : "zh-CN";
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = "en".equals(language) ? "en" : "zh";
    }
}
