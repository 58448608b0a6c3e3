package huisheng.suggestion;

import huisheng.organisation.OrganisationId;
import huisheng.template.TemplateCounter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The committee's counter for its templates: everybody who answers may use and change them. */
@Stateless
@RolesAllowed("officer")
public class TemplateDesk extends TemplateCounter {
    /** The name of the counter. */
    public static final String COUNTER = "suggestion";

    @Inject
    private Boxes boxes;

    @Override
    protected String counter() {
        return COUNTER;
    }

    /** The committees in which the caller sits. */
    @Override
    public List<OrganisationId> unions() {
        return boxes.answeredByMe();
    }
}
