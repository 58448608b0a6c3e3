package huisheng.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Whether a form comes back for the words of a template: what is still to be written need not stand there yet. */
@Named
@RequestScoped
public class TemplateChoice {
    /** The button of a template, whatever form it stands in ({@code /WEB-INF/template/choose.xhtml}). */
    private static final String BUTTON = ":use";

    public boolean isAsked() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().keySet().stream()
                .anyMatch(name -> name.endsWith(BUTTON));
    }
}
