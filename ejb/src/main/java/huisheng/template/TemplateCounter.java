package huisheng.template;

import huisheng.kernel.Refused;
import huisheng.office.OfficeReason;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** The templates of one counter: everybody who answers there for a union may use and change those of that union. */
@RolesAllowed("officer")
public abstract class TemplateCounter {
    @Inject
    private AnswerTemplates templates;

    /** The name of the counter's package. */
    protected abstract String counter();

    /** For which unions the caller answers at this counter today. */
    public abstract List<OrganisationId> unions();

    public List<TemplateCard> mine() {
        return templates.of(counter(), unions());
    }

    /** @throws Refused NOT_YOUR_OFFICE unless the caller answers for the union */
    public List<TemplateCard> of(OrganisationId union) {
        require(union);
        return templates.of(counter(), List.of(union));
    }

    /** @throws Refused NOT_YOUR_OFFICE, TOO_MANY_TEMPLATES */
    public void add(OrganisationId union, String title, String text) {
        require(union);
        templates.add(counter(), union, title, text);
    }

    /** @throws Refused NO_SUCH_TEMPLATE, also for that of another union or counter */
    public void change(long id, String title, String text) {
        templates.change(counter(), unions(), id, title, text);
    }

    /** @throws Refused NO_SUCH_TEMPLATE, also for that of another union or counter */
    public void remove(long id) {
        templates.remove(counter(), unions(), id);
    }

    private void require(OrganisationId union) {
        if (!unions().contains(union)) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
    }
}
