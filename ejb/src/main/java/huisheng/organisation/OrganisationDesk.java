package huisheng.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Everybody's counter: which organisations there are, and how they are linked up and down the tree. */
@Stateless
@PermitAll
public class OrganisationDesk {
    @Inject
    private Organisations organisations;

    public OrganisationCard read(OrganisationId id) {
        return organisations.get(id).card();
    }

    public List<OrganisationCard> roots() {
        return cards(organisations.roots());
    }

    public List<OrganisationCard> above(OrganisationId id) {
        return cards(organisations.above(organisations.get(id)));
    }

    public List<OrganisationCard> under(OrganisationId id) {
        return cards(organisations.under(id));
    }

    private static List<OrganisationCard> cards(List<Organisation> found) {
        return found.stream().map(Organisation::card).toList();
    }
}
