package huisheng.web.organisation;

import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The tree of union organisations, for everybody. */
@Named
@RequestScoped
public class UnionsPage {
    @Inject
    private OrganisationDesk desk;

    private List<OrganisationCard> roots;

    public List<OrganisationCard> roots() {
        if (roots == null) roots = desk.roots();
        return roots;
    }
}
