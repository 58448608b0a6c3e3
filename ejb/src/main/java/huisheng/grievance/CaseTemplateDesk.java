package huisheng.grievance;

import huisheng.membership.Caller;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.template.TemplateCounter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Case officers' counter for templates of what they write to members. Nothing of a case belongs into one: all officers of the union read them. */
@Stateless
@RolesAllowed("officer")
public class CaseTemplateDesk extends TemplateCounter {
    /** The name of the counter. */
    public static final String COUNTER = "grievance";

    @Inject
    private Offices offices;

    @Inject
    private Caller caller;

    @Override
    protected String counter() {
        return COUNTER;
    }

    /** The unions whose case officer the caller is. */
    @Override
    public List<OrganisationId> unions() {
        return offices.organisationsOf(caller.id(), Post.CASE_OFFICER);
    }
}
