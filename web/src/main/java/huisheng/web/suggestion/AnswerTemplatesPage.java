package huisheng.web.suggestion;

import huisheng.suggestion.TemplateDesk;
import huisheng.template.TemplateCounter;
import huisheng.web.template.TemplatesPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The templates of the committees in which one sits. */
@Named
@ViewScoped
public class AnswerTemplatesPage extends TemplatesPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private TemplateDesk desk;

    @Override
    protected TemplateCounter desk() {
        return desk;
    }
}
