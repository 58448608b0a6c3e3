package huisheng.web.grievance;

import huisheng.grievance.CaseTemplateDesk;
import huisheng.template.TemplateCounter;
import huisheng.web.template.TemplatesPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The templates of the unions whose case officer one is. */
@Named
@ViewScoped
public class CaseTemplatesPage extends TemplatesPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseTemplateDesk desk;

    @Override
    protected TemplateCounter desk() {
        return desk;
    }
}
